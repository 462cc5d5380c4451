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
 *
 * <p>A real monitor belongs to the calling thread, and so to every coroutine on it. Unwoven code
 * that holds one while it calls back must therefore not be left: the JVM refuses that, by itself
 * until JDK 23, and after that with {@code -XX:LockingMode=1}. Where it doesn't refuse, these
 * coroutines aren't available.
 */
final class ContinuationCoroutines implements Coroutines {

    private static final String NAME = "jdk.internal.vm.Continuation";

    private final MethodHandle create;
    private final MethodHandle run;
    private final MethodHandle suspend;
    private Seat next;

    private ContinuationCoroutines() throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        Class<?> type = Class.forName(NAME);
        Class<?> scopeType = Class.forName(NAME + "Scope");
        Object scope = scopeType.getConstructor(String.class).newInstance("explored");
        MethodType constructor = MethodType.methodType(void.class, scopeType, Runnable.class);
        create =
                lookup.findConstructor(type, constructor)
                        .bindTo(scope)
                        .asType(MethodType.methodType(Object.class, Runnable.class));
        run =
                lookup.findVirtual(type, "run", MethodType.methodType(void.class))
                        .asType(MethodType.methodType(void.class, Object.class));
        suspend =
                lookup.findStatic(type, "yield", MethodType.methodType(boolean.class, scopeType))
                        .bindTo(scope);
    }

    /** These coroutines, where the JVM has them, lets us use them and keeps monitors apart. */
    static Optional<Coroutines> available() {
        try {
            ContinuationCoroutines coroutines = new ContinuationCoroutines();
            return coroutines.keepMonitorsApart() ? Optional.of(coroutines) : Optional.empty();
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private boolean keepMonitorsApart() {
        boolean[] refused = new boolean[1];
        Seat seat = new Seat();
        seat.body(
                () -> {
                    synchronized (seat) {
                        try {
                            transfer(seat, seat);
                        } catch (SwitchFailed e) {
                            refused[0] = true;
                        }
                    }
                });
        runFirst(seat);
        return refused[0];
    }

    private static final class Seat extends Coroutine implements Runnable {
        private Object continuation;

        @Override
        public void run() {
            runBody();
        }
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
                seat.continuation = create.invokeExact((Runnable) seat);
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
            boolean done = (boolean) suspend.invokeExact();
        } catch (Throwable e) {
            // A monitor is held, native code is in between, or the stack is too deep to be moved.
            next = null;
            throw SwitchFailed.HERE;
        }
    }

    @Override
    public void end(Coroutine from, Coroutine to) {
        next = (Seat) to;
    }

    @Override
    public void abandon(Coroutine first, Coroutine other) {}
}
