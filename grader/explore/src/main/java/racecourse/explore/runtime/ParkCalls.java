package racecourse.explore.runtime;

import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.engine.ThreadControl;

/** What calls of {@link java.util.concurrent.locks.LockSupport}'s methods become. */
public final class ParkCalls {

    private ParkCalls() {}

    /** Parks without a blocker. */
    public static void park() {
        park((Object) null);
    }

    /** Parks. */
    public static void park(Object blocker) {
        parking(blocker, Run.FOREVER);
    }

    /** Parks for a time. */
    public static void parkNanos(long nanos) {
        parking(null, nanos);
    }

    /** Parks for a time. */
    public static void parkNanos(Object blocker, long nanos) {
        parking(blocker, nanos);
    }

    /** Parks until a time. */
    public static void parkUntil(long deadline) {
        parkUntil(null, deadline);
    }

    /** Parks until a time. */
    public static void parkUntil(Object blocker, long deadline) {
        long millis = deadline - Environment.currentTimeMillis();
        parking(blocker, millis <= 0 ? 0 : Monitors.limit(millis, 0));
    }

    private static void parking(Object blocker, long nanos) {
        ModelThread thread = Run.step();
        thread.run.did(thread, "park", blocker);
        ThreadControl.park(thread, blocker, nanos);
    }

    /** Gives a thread its permit. */
    public static void unpark(Thread other) {
        if (other != null) {
            ModelThread thread = Run.step();
            Tracing.thread(thread, "unpark", other);
            ThreadControl.unpark(thread, thread.run.of(other));
        }
    }

    /** Who parks on what is not kept. */
    public static Object getBlocker(Thread other) {
        return null;
    }

    /** Who parks on what is not kept. */
    public static void setCurrentBlocker(Object blocker) {
        Run.current();
    }
}
