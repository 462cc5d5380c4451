package racecourse.explore.runtime;

import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Monitor;
import racecourse.explore.engine.Run;
import racecourse.explore.engine.ThreadControl;

/** {@code synchronized}, wait and notify. */
public final class Monitors {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private Monitors() {}

    /** {@code MONITORENTER}. */
    public static void enter(Object object) {
        ModelThread thread = Run.step();
        if (object == null) {
            throw new NullPointerException("Cannot enter synchronized block on null");
        }
        thread.run.did(thread, "lock", object);
        Monitor.of(thread.run, object).enter(thread);
    }

    /** {@code MONITOREXIT}. */
    public static void exit(Object object) {
        ModelThread thread = Run.current();
        if (thread.run.over()) {
            return;
        }
        if (object == null) {
            throw new NullPointerException("Cannot exit synchronized block on null");
        }
        thread.run.did(thread, "unlock", object);
        Monitor.of(thread.run, object).exit(thread);
    }

    /** {@link Object#wait()}. */
    public static void await(Object object) throws InterruptedException {
        await(object, 0, 0);
    }

    /** {@link Object#wait(long)}. */
    public static void await(Object object, long millis) throws InterruptedException {
        await(object, millis, 0);
    }

    /** {@link Object#wait(long, int)}. */
    public static void await(Object object, long millis, int nanos) throws InterruptedException {
        ModelThread thread = Run.step();
        if (millis < 0 || nanos < 0 || nanos > 999_999) {
            throw new IllegalArgumentException("timeout value is negative or out of range");
        }
        thread.run.did(thread, "wait", object);
        if (Monitor.of(thread.run, object).await(thread, limit(millis, nanos))) {
            ThreadControl.wokeSpuriously(thread, object);
        } else {
            thread.run.did(thread, "wake up", object);
        }
    }

    /** A time limit in nanoseconds, where zero means none. */
    static long limit(long millis, int nanos) {
        if (millis == 0 && nanos == 0) {
            return Run.FOREVER;
        }
        return millis >= Long.MAX_VALUE / NANOS_PER_MILLI / 2
                ? Long.MAX_VALUE / 2
                : millis * NANOS_PER_MILLI + nanos;
    }

    /** {@link Object#notify()}. */
    public static void wakeOne(Object object) {
        ModelThread thread = Run.step();
        thread.run.did(thread, "notify", object);
        Monitor.of(thread.run, object).wakeOne(thread);
    }

    /** {@link Object#notifyAll()}. */
    public static void wakeAll(Object object) {
        ModelThread thread = Run.step();
        thread.run.did(thread, "notifyAll", object);
        Monitor.of(thread.run, object).wakeAll(thread);
    }

    /** {@link Thread#holdsLock}. */
    public static boolean holds(Object object) {
        ModelThread thread = Run.current();
        return Monitor.of(thread.run, object).owner() == thread;
    }
}
