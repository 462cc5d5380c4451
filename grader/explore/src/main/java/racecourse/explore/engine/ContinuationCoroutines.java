package racecourse.explore.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/**
 * Coroutines on the JDK's internal continuations (JDK 21 and later, with {@code
 * --add-exports=java.base/jdk.internal.vm=ALL-UNNAMED}): all threads of a schedule share the
 * calling thread, and a switch costs a twentieth of a hand-over between platform threads. What is
 * never resumed is left to the garbage collector.
 */
final class ContinuationCoroutines implements Coroutines {

    private static final String NAME = "jdk.internal.vm.Continuation";

    private final MethodHandle create;
    private final MethodHandle run;
    private final MethodHandle yield;
    private Seat next;

    private ContinuationCoroutines() throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        Class<?> type = Class.forName(NAME);
        Class<?> scopeType = Class.forName(NAME + "Scope");
        Object scope = scopeType.getConstructor(String.class).newInstance("explored");
        create =
                lookup.findConstructor(
                                type,
                                MethodType.methodType(void.class, scopeType, Runnable.class))
                        .bindTo(scope)
                        .asType(MethodType.methodType(Object.class, Runnable.class));
        run =
                lookup.findVirtual(type, "run", MethodType.methodType(void.class))
                        .asType(MethodType.methodType(void.class, Object.class));
        yield =
                lookup.findStatic(
                                type, "yield", MethodType.methodType(boolean.class, scopeType))
                        .bindTo(scope);
    }

    /** These coroutines, where the JVM has them and lets us use them. */
    static Optional<Coroutines> available() {
        try {
            return Optional.of(new ContinuationCoroutines());
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static final class Seat extends Coroutine {
        private Object continuation;
    }

    @Override
    public Coroutine create(Runnable body) {
        Seat seat = new Seat();
        seat.body(body);
        return seat;
    }

    @Override
    public void runFirst(Coroutine first) {
        next = (Seat) first;
        while (next != null) {
            Seat seat = next;
            next = null;
            resume(seat);
        }
    }

    private void resume(Seat seat) {
        try {
            if (seat.continuation == null) {
                seat.continuation = create.invokeExact((Runnable) seat::runBody);
            }
            run.invokeExact(seat.continuation);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void transfer(Coroutine from, Coroutine to) {
        next = (Seat) to;
        try {
            boolean done = (boolean) yield.invokeExact();
        } catch (IllegalStateException e) {
            next = null;
            throw new Unsupported("a switch of threads below native code");
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void end(Coroutine from, Coroutine to) {
        next = (Seat) to;
    }

    @Override
    public void abandon(Coroutine first, Coroutine other) {}
}
