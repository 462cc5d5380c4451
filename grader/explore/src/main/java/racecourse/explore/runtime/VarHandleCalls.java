package racecourse.explore.runtime;

import static racecourse.explore.memory.Mode.ACQUIRE_RELEASE;
import static racecourse.explore.memory.Mode.LATEST;
import static racecourse.explore.memory.Mode.OPAQUE;
import static racecourse.explore.memory.Mode.PLAIN;
import static racecourse.explore.memory.Mode.PUBLISHED;
import static racecourse.explore.memory.Mode.TRUSTED;
import static racecourse.explore.memory.Mode.VOLATILE;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.jdk.ShadowJdk;
import racecourse.explore.memory.Mode;

/**
 * Links calls of a var handle's access methods, whose shape is the call site's: such a call becomes
 * an invokedynamic of the method's name.
 */
public final class VarHandleCalls {

    private static final MethodType GENERIC =
            MethodType.methodType(
                    Object.class,
                    ModelVarHandle.class,
                    Object.class,
                    int.class,
                    Object.class,
                    Object.class);

    private VarHandleCalls() {}

    /** The bootstrap method. */
    public static CallSite link(MethodHandles.Lookup caller, String name, MethodType site)
            throws ReflectiveOperationException {
        Access access = access(name, isTrusted(caller));
        MethodHandle target =
                MethodHandles.lookup().findVirtual(Access.class, "of", GENERIC).bindTo(access);
        int values = values(name);
        int coordinates = site.parameterCount() - 1 - values;
        for (int missing = 2; missing > values; missing--) {
            target = MethodHandles.insertArguments(target, 2 + missing, (Object) null);
        }
        if (coordinates < 2) {
            target = MethodHandles.insertArguments(target, 2, 0);
        }
        if (coordinates < 1) {
            target = MethodHandles.insertArguments(target, 1, (Object) null);
        }
        return new ConstantCallSite(target.asType(site));
    }

    /**
     * Whether plain accesses of the caller are the JDK's own business. Those of the atomic classes
     * are what the program asked for, as in {@code setPlain}.
     */
    static boolean isTrusted(MethodHandles.Lookup caller) {
        String name = caller.lookupClass().getName().replace('.', '/');
        return ShadowJdk.isShadow(name) && !ShadowJdk.isAtomic(name);
    }

    /** An access method. */
    private interface Access {
        Object of(ModelVarHandle handle, Object base, int index, Object first, Object second);
    }

    private static int values(String name) {
        if (name.contains("ompareAnd")) {
            return 2;
        }
        return name.startsWith("getAnd") || name.startsWith("set") ? 1 : 0;
    }

    private static Access access(String name, boolean trusted) {
        Access access = unfencedAccess(name, trusted);
        if (!trusted || !fences(name)) {
            return access;
        }
        return (handle, base, index, first, second) -> {
            Object result = access.of(handle, base, index, first, second);
            Run.current().view.fenceOfTheMachine();
            return result;
        };
    }

    /** Whether such an access is a full fence on the machines that the JDK is written for. */
    static boolean fences(String name) {
        boolean writes = name.startsWith("set") || name.startsWith("put");
        boolean updates = name.contains("And");
        return writes && name.endsWith("Volatile")
                || updates && !name.matches(".*(Plain|Acquire|Release)");
    }

    private static Access unfencedAccess(String name, boolean trusted) {
        if (name.contains("ompareAnd")) {
            return compare(name);
        }
        if (name.startsWith("getAnd")) {
            Arithmetic how = arithmetic(name);
            Mode[] modes = modes(name);
            return (handle, base, index, first, second) ->
                    handle.update(Run.step(), base, index, first, how, modes);
        }
        Mode mode = name.equals("get") || name.equals("set") ? PLAIN : ordered(name);
        if (name.startsWith("get")) {
            Mode reading = trusted ? trusted(mode) : mode;
            return (handle, base, index, first, second) ->
                    handle.get(thread(reading), base, index, reading);
        }
        Mode writing = trusted && mode == PLAIN ? PUBLISHED : mode;
        return (handle, base, index, first, second) -> {
            handle.set(thread(writing), base, index, first, writing);
            return null;
        };
    }

    private static ModelThread thread(Mode mode) {
        return mode == TRUSTED || mode == PUBLISHED ? Run.current() : Run.step();
    }

    private static Access compare(String name) {
        Mode[] modes = modes(name);
        if (name.startsWith("compareAndExchange")) {
            return (handle, base, index, first, second) ->
                    handle.exchange(Run.step(), base, index, first, second, modes);
        }
        boolean weak = name.startsWith("weak");
        return (handle, base, index, first, second) -> {
            ModelThread thread = Run.step();
            return !(weak && Cells.failsWeakly(thread))
                    && handle.swaps(thread, base, index, first, second, modes);
        };
    }

    /**
     * How the JDK's own code reads. An acquiring read in it is one that its authors took to be as
     * good as a volatile one: what a concurrent collection's documentation promises holds even
     * where the memory model would let the read be older than another thread's completed call.
     */
    static Mode trusted(Mode mode) {
        return switch (mode) {
            case PLAIN -> TRUSTED;
            case ACQUIRE_RELEASE, VOLATILE -> LATEST;
            default -> mode;
        };
    }

    private static Mode ordered(String name) {
        if (name.endsWith("Volatile")) {
            return VOLATILE;
        }
        return name.endsWith("Opaque") ? OPAQUE : ACQUIRE_RELEASE;
    }

    /** How an atomic update reads and writes. */
    static Mode[] modes(String name) {
        if (name.endsWith("Plain")) {
            return new Mode[] {OPAQUE, OPAQUE};
        }
        if (name.endsWith("Acquire")) {
            return new Mode[] {ACQUIRE_RELEASE, OPAQUE};
        }
        if (name.endsWith("Release")) {
            return new Mode[] {OPAQUE, ACQUIRE_RELEASE};
        }
        return new Mode[] {VOLATILE, VOLATILE};
    }

    static Arithmetic arithmetic(String name) {
        if (name.startsWith("getAndSet")) {
            return Arithmetic.SET;
        }
        if (name.startsWith("getAndAdd")) {
            return Arithmetic.ADD;
        }
        if (name.startsWith("getAndBitwiseOr")) {
            return Arithmetic.OR;
        }
        return name.startsWith("getAndBitwiseAnd") ? Arithmetic.AND : Arithmetic.XOR;
    }
}
