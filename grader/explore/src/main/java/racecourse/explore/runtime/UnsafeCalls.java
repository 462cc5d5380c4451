package racecourse.explore.runtime;

import static racecourse.explore.memory.Mode.ACQUIRE_RELEASE;
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
import java.lang.reflect.Method;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.memory.Mode;

/**
 * Links calls of Unsafe's methods by name, since JDKs differ in their types: {@code
 * arrayBaseOffset} returns an int on 17 and a long on 25.
 */
public final class UnsafeCalls {

    private static final Pattern ACCESS =
            Pattern.compile("([a-zA-Z]+?)(Int|Long|Reference|Float|Double)([A-Z][a-z]+)?");

    private static final MethodType GENERIC =
            MethodType.methodType(
                    Object.class,
                    ModelUnsafe.class,
                    Object.class,
                    long.class,
                    Object.class,
                    Object.class);

    private UnsafeCalls() {}

    /** An access method. */
    private interface Access {
        Object of(ModelUnsafe unsafe, Object base, long offset, Object first, Object second);
    }

    /** The bootstrap method. */
    public static CallSite link(MethodHandles.Lookup caller, String name, MethodType site)
            throws ReflectiveOperationException {
        for (Method method : ModelUnsafe.class.getMethods()) {
            if (method.getName().equals(name)
                    && method.getParameterCount() == site.parameterCount() - 1
                    && fits(method, site)) {
                return new ConstantCallSite(
                        MethodHandles.explicitCastArguments(
                                MethodHandles.lookup().unreflect(method), site));
            }
        }
        MethodHandle target =
                MethodHandles.lookup()
                        .findVirtual(Access.class, "of", GENERIC)
                        .bindTo(access(name, VarHandleCalls.isTrusted(caller)));
        int values = site.parameterCount() - 3;
        if (values < 0) {
            throw ModelUnsafe.unknown(name);
        }
        for (int missing = 2; missing > values; missing--) {
            target = MethodHandles.insertArguments(target, 2 + missing, (Object) null);
        }
        return new ConstantCallSite(target.asType(site));
    }

    private static boolean fits(Method method, MethodType site) {
        Class<?>[] types = method.getParameterTypes();
        for (int i = 0; i < types.length; i++) {
            if (types[i] != site.parameterType(i + 1)) {
                return false;
            }
        }
        return true;
    }

    private static Access access(String name, boolean trusted) {
        Access access = unfencedAccess(name, trusted);
        if (!trusted || !VarHandleCalls.fences(name)) {
            return access;
        }
        return (unsafe, base, offset, first, second) -> {
            Object result = access.of(unsafe, base, offset, first, second);
            Run.current().view.fenceOfTheMachine();
            return result;
        };
    }

    private static Access unfencedAccess(String name, boolean trusted) {
        Matcher parts = ACCESS.matcher(name);
        if (!parts.matches() || name.endsWith("Unaligned")) {
            return (unsafe, base, offset, first, second) -> {
                throw ModelUnsafe.unknown(name);
            };
        }
        String what = parts.group(1);
        Object zero =
                switch (parts.group(2)) {
                    case "Int" -> 0;
                    case "Long" -> 0L;
                    case "Float" -> 0f;
                    case "Double" -> 0d;
                    default -> null;
                };
        String order = parts.group(3) == null ? "" : parts.group(3);
        return switch (what) {
            case "get" -> get(trusted ? VarHandleCalls.trusted(mode(order)) : mode(order), zero);
            case "put" -> put(order.isEmpty() && trusted ? PUBLISHED : mode(order));
            case "compareAndSet", "weakCompareAndSet" -> compareAndSet(what, order, zero);
            case "compareAndExchange" -> compareAndExchange(order, zero);
            default -> update(what, order, zero);
        };
    }

    private static Object or(Object value, Object zero) {
        return value == null ? zero : value;
    }

    private static Mode mode(String order) {
        return switch (order) {
            case "" -> PLAIN;
            case "Volatile" -> VOLATILE;
            case "Opaque" -> OPAQUE;
            default -> ACQUIRE_RELEASE;
        };
    }

    private static Access get(Mode mode, Object zero) {
        return (unsafe, base, offset, first, second) -> {
            ModelThread thread = ModelUnsafe.caller(mode != TRUSTED);
            Object at = ModelUnsafe.base(base, offset);
            return or(Cells.get(thread, at, (int) offset, mode, false), zero);
        };
    }

    private static Access put(Mode mode) {
        return (unsafe, base, offset, first, second) -> {
            ModelThread thread = ModelUnsafe.caller(mode != PUBLISHED);
            Cells.set(thread, ModelUnsafe.base(base, offset), (int) offset, first, mode);
            return null;
        };
    }

    private static Access compareAndSet(String what, String order, Object zero) {
        Mode[] modes = VarHandleCalls.modes(order);
        boolean weak = what.startsWith("weak");
        return (unsafe, base, offset, first, second) -> {
            ModelThread thread = ModelUnsafe.caller(true);
            Object at = ModelUnsafe.base(base, offset);
            if (weak && Cells.failsWeakly(thread)) {
                return false;
            }
            boolean primitive = zero != null;
            Object witness =
                    Cells.exchange(thread, at, (int) offset, primitive, first, second, modes);
            return Cells.same(primitive, or(witness, zero), first);
        };
    }

    private static Access compareAndExchange(String order, Object zero) {
        Mode[] modes = VarHandleCalls.modes(order);
        return (unsafe, base, offset, first, second) -> {
            ModelThread thread = ModelUnsafe.caller(true);
            Object at = ModelUnsafe.base(base, offset);
            return or(
                    Cells.exchange(thread, at, (int) offset, zero != null, first, second, modes),
                    zero);
        };
    }

    private static Access update(String what, String order, Object zero) {
        Mode[] modes = VarHandleCalls.modes(order);
        Arithmetic how = VarHandleCalls.arithmetic(what);
        return (unsafe, base, offset, first, second) -> {
            ModelThread thread = ModelUnsafe.caller(true);
            Object at = ModelUnsafe.base(base, offset);
            Object old = or(Cells.newest(thread, at, (int) offset), zero);
            Object value = how.apply(old, first);
            Cells.replace(thread, at, (int) offset, zero != null, value, modes);
            return old;
        };
    }
}
