package racecourse.explore.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.nio.ByteOrder;
import racecourse.explore.engine.Statics;
import racecourse.explore.engine.Unsupported;
import racecourse.explore.memory.Layout;
import racecourse.explore.memory.LayoutSource;

/** Where var handles come from. */
public final class Lookups {

    private Lookups() {}

    /** See {@link MethodHandles.Lookup#findVarHandle}. */
    public static ModelVarHandle findVarHandle(
            MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        if (!(owner.getClassLoader() instanceof LayoutSource source)) {
            return ModelVarHandle.ofPrivateField(field(owner, name, type));
        }
        Class<?> declarer = owner;
        while (declarer.getClassLoader() == owner.getClassLoader() && !declares(declarer, name)) {
            declarer = declarer.getSuperclass();
        }
        Layout layout = source.instanceLayout(declarer.getName());
        int slot = layout.slot(name);
        if (slot < 0) {
            throw new NoSuchFieldException("no such field: " + owner.getName() + "." + name);
        }
        return ModelVarHandle.ofField(type, slot);
    }

    private static boolean declares(Class<?> type, String name) {
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static Field field(Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException {
        Field field = owner.getDeclaredField(name);
        if (field.getType() != type) {
            throw new NoSuchFieldException(name);
        }
        return field;
    }

    /** See {@link MethodHandles.Lookup#findStaticVarHandle}. */
    public static ModelVarHandle findStaticVarHandle(
            MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        field(owner, name, type);
        try {
            Statics statics = Initialisers.staticsOf(owner);
            return ModelVarHandle.ofStatic(type, statics, statics.layout().slot(name));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** See {@link MethodHandles.Lookup#unreflectVarHandle}. */
    public static ModelVarHandle unreflectVarHandle(MethodHandles.Lookup lookup, Field field)
            throws IllegalAccessException {
        try {
            return java.lang.reflect.Modifier.isStatic(field.getModifiers())
                    ? findStaticVarHandle(
                            lookup, field.getDeclaringClass(), field.getName(), field.getType())
                    : findVarHandle(
                            lookup, field.getDeclaringClass(), field.getName(), field.getType());
        } catch (NoSuchFieldException e) {
            throw new IllegalAccessException(e.getMessage());
        }
    }

    /** See {@link MethodHandles#byteBufferViewVarHandle}. */
    public static ModelVarHandle byteBufferViewVarHandle(Class<?> arrayType, ByteOrder order) {
        Class<?> type = arrayType.getComponentType();
        if (type != long.class && type != int.class) {
            throw new Unsupported("a var handle of " + arrayType.getSimpleName() + " in a buffer");
        }
        return ModelVarHandle.ofBuffer(type, order == ByteOrder.LITTLE_ENDIAN);
    }

    /** See {@link MethodHandles#byteArrayViewVarHandle}. */
    public static ModelVarHandle byteArrayViewVarHandle(Class<?> arrayType, ByteOrder order) {
        throw new Unsupported("java.lang.invoke.MethodHandles.byteArrayViewVarHandle");
    }

    /** See {@link MethodHandles#arrayElementVarHandle}. */
    public static ModelVarHandle arrayElementVarHandle(Class<?> arrayType) {
        if (!arrayType.isArray()) {
            throw new IllegalArgumentException("not an array type: " + arrayType);
        }
        return ModelVarHandle.ofArray(arrayType);
    }
}
