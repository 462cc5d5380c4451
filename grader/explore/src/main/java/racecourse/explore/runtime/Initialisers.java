package racecourse.explore.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import racecourse.explore.engine.Abandoned;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.engine.StaticFields;
import racecourse.explore.engine.Statics;
import racecourse.explore.engine.Unsupported;
import racecourse.explore.jdk.ShadowJdk;
import racecourse.explore.memory.LayoutSource;

/** Class initialisation, and what catch blocks must let through. */
public final class Initialisers {

    private Initialisers() {}

    /** The static side of a class; called by its real initialiser. */
    public static Statics register(Class<?> type, boolean once) {
        try {
            LayoutSource source = (LayoutSource) type.getClassLoader();
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle initialiser =
                    once ? null : lookup.unreflect(open(type, "racecourse$clinit"));
            Class<?> parent = type.getSuperclass();
            return new Statics(
                    source.staticLayout(type.getName()),
                    new ByReflection(type),
                    initialiser,
                    parent.getClassLoader() == source ? staticsOf(parent) : null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method open(Class<?> type, String name, Class<?>... parameters)
            throws ReflectiveOperationException {
        Method method = type.getDeclaredMethod(name, parameters);
        method.setAccessible(true);
        return method;
    }

    /** The static side of a woven class, or null if it has none. */
    static Statics staticsOf(Class<?> type) throws ReflectiveOperationException {
        for (Field field : type.getDeclaredFields()) {
            if (field.getType() == Statics.class) {
                field.setAccessible(true);
                return (Statics) field.get(null);
            }
        }
        return null;
    }

    private static final class ByReflection implements StaticFields {
        private final Class<?> type;
        private Method getter;
        private Method setter;

        ByReflection(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object get(int slot) {
            try {
                if (getter == null) {
                    getter = open(type, "racecourse$getStatic", int.class);
                }
                return getter.invoke(null, slot);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void set(int slot, Object value) {
            try {
                if (setter == null) {
                    setter = open(type, "racecourse$setStatic", int.class, Object.class);
                }
                setter.invoke(null, slot, value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A constructor or static method of the class begins. */
    public static void initialise(Statics statics) {
        statics.initialise(Run.current());
    }

    /** The JVM begins to run the initialiser of an enum or interface: nobody may interfere. */
    public static void beginOnce() {
        Run.current().run.enterAtomic();
    }

    /** The same of a class that no program can tell the initialisation of. */
    public static void beginUnseen() {
        Run.current().run.enterUnseen();
    }

    /** The JVM has run it. */
    public static void endOnce(Statics statics) {
        ModelThread thread = Run.current();
        thread.run.leaveAtomic();
        if (statics != null) {
            statics.initialisedByJvm(thread);
        }
    }

    /** A catch block of the program has caught something that might not be meant for it. */
    public static void caught(Throwable thrown) {
        if (thrown instanceof Abandoned || thrown instanceof Unsupported) {
            throw (Error) thrown;
        }
        if (ShadowJdk.isOurFault(thrown)) {
            throw new Unsupported(ShadowJdk.readable(String.valueOf(thrown.getMessage())));
        }
    }
}
