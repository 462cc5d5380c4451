package racecourse.explore.runtime;

import java.lang.reflect.Field;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.engine.Statics;
import racecourse.explore.memory.Mode;

/**
 * Takes the place of {@link java.lang.invoke.VarHandle} in woven code. Its access methods are
 * called through {@link VarHandleCalls}.
 */
public final class ModelVarHandle {

    private final Class<?> type;
    private final Statics statics;
    private final int slot;
    private final boolean ofArray;
    private final Field privateField;
    private final BufferCells buffers;

    private ModelVarHandle(
            Class<?> type,
            Statics statics,
            int slot,
            boolean ofArray,
            Field privateField,
            BufferCells buffers) {
        this.privateField = privateField;
        this.buffers = buffers;
        this.type = type;
        this.statics = statics;
        this.slot = slot;
        this.ofArray = ofArray;
    }

    static ModelVarHandle ofField(Class<?> type, int slot) {
        return new ModelVarHandle(type, null, slot, false, null, null);
    }

    /** Of a field of an object that belongs to one thread, and isn't woven. */
    static ModelVarHandle ofPrivateField(Field field) {
        return new ModelVarHandle(field.getType(), null, 0, false, field, null);
    }

    static ModelVarHandle ofStatic(Class<?> type, Statics statics, int slot) {
        return new ModelVarHandle(type, statics, slot, false, null, null);
    }

    static ModelVarHandle ofArray(Class<?> arrayType) {
        return new ModelVarHandle(arrayType.getComponentType(), null, 0, true, null, null);
    }

    static ModelVarHandle ofBuffer(Class<?> type, boolean littleEndian) {
        return new ModelVarHandle(type, null, 0, false, null, new BufferCells(type, littleEndian));
    }

    /** See {@link java.lang.invoke.VarHandle#varType}. */
    public Class<?> varType() {
        return type;
    }

    /** See {@code VarHandle.withInvokeExactBehavior}. */
    public ModelVarHandle withInvokeExactBehavior() {
        return this;
    }

    /** See {@code VarHandle.withInvokeBehavior}. */
    public ModelVarHandle withInvokeBehavior() {
        return this;
    }

    boolean isWide() {
        return type == long.class || type == double.class;
    }

    private Object base(Object base, int index) {
        if (statics != null) {
            return statics;
        }
        if (base == null) {
            throw new NullPointerException();
        }
        if (privateField != null) {
            return new PrivateField(base, privateField);
        }
        if (ofArray && (index < 0 || index >= java.lang.reflect.Array.getLength(base))) {
            throw new ArrayIndexOutOfBoundsException(index);
        }
        return base;
    }

    private int at(int index) {
        return ofArray ? index : slot;
    }

    Object get(ModelThread thread, Object base, int index, Mode mode) {
        if (buffers != null) {
            return buffers.get(thread, base, index);
        }
        boolean wide = isWide() && mode == Mode.PLAIN;
        return boxed(Cells.get(thread, base(base, index), at(index), mode, wide));
    }

    void set(ModelThread thread, Object base, int index, Object value, Mode mode) {
        if (buffers != null) {
            buffers.set(thread, base, index, value);
            return;
        }
        Cells.set(thread, base(base, index), at(index), canonical(value), mode);
    }

    Object exchange(
            ModelThread thread,
            Object base,
            int index,
            Object expected,
            Object value,
            Mode[] modes) {
        if (buffers != null) {
            return buffers.exchange(thread, base, index, expected, value);
        }
        return boxed(
                Cells.exchange(
                        thread,
                        base(base, index),
                        at(index),
                        type.isPrimitive(),
                        canonical(expected),
                        canonical(value),
                        modes));
    }

    boolean swaps(
            ModelThread thread,
            Object base,
            int index,
            Object expected,
            Object value,
            Mode[] modes) {
        Object wanted = canonical(expected);
        if (buffers != null) {
            Object old = buffers.exchange(thread, base, index, wanted, value);
            return Cells.same(true, canonical(old), wanted);
        }
        Object witness =
                Cells.exchange(
                        thread,
                        base(base, index),
                        at(index),
                        type.isPrimitive(),
                        wanted,
                        canonical(value),
                        modes);
        return Cells.same(type.isPrimitive(), witness, wanted);
    }

    Object update(
            ModelThread thread,
            Object base,
            int index,
            Object operand,
            Arithmetic how,
            Mode[] modes) {
        if (buffers != null) {
            return buffers.update(thread, base, index, operand, how);
        }
        Object location = base(base, index);
        Object old = Cells.newest(thread, location, at(index));
        Object value = how.apply(zeroIfNull(old), canonical(operand));
        if (type == byte.class || type == short.class || type == char.class) {
            value = narrowed((Integer) value);
        }
        return boxed(Cells.replace(thread, location, at(index), type.isPrimitive(), value, modes));
    }

    private Integer narrowed(int value) {
        return type == byte.class
                ? (byte) value
                : type == short.class ? (short) value : (char) value;
    }

    private Object zeroIfNull(Object value) {
        return value == null ? canonical(0) : value;
    }

    /** As {@link racecourse.explore.memory.Tracked} wants it. */
    private Object canonical(Object value) {
        if (!type.isPrimitive()) {
            return value;
        }
        if (value instanceof Boolean bool) {
            return bool ? 1 : 0;
        }
        Number number = value instanceof Character character ? (int) character : (Number) value;
        if (type == long.class) {
            return number.longValue();
        }
        if (type == double.class) {
            return number.doubleValue();
        }
        return type == float.class ? (Object) number.floatValue() : number.intValue();
    }

    /** As the box of the variable's own type. */
    private Object boxed(Object value) {
        if (type == boolean.class) {
            return Values.toInt(value) != 0;
        }
        if (type == char.class) {
            return (char) Values.toInt(value);
        }
        if (type == byte.class) {
            return (byte) Values.toInt(value);
        }
        if (type == short.class) {
            return (short) Values.toInt(value);
        }
        return value == null && type.isPrimitive() ? canonical(0) : value;
    }

    /** See {@link java.lang.invoke.VarHandle#fullFence}. */
    public static void fullFence() {
        Run.step().fullFence();
    }

    /** See {@link java.lang.invoke.VarHandle#acquireFence}. */
    public static void acquireFence() {
        Run.step().view.acquireFence();
    }

    /** See {@link java.lang.invoke.VarHandle#releaseFence}. */
    public static void releaseFence() {
        Run.step().view.releaseFence();
    }

    /** See {@link java.lang.invoke.VarHandle#loadLoadFence}. */
    public static void loadLoadFence() {
        acquireFence();
    }

    /** See {@link java.lang.invoke.VarHandle#storeStoreFence}. */
    public static void storeStoreFence() {
        releaseFence();
    }
}
