package racecourse.allcores;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import racecourse.api.Threads;

/** Threads that are still there when all calls are over. */
final class LeftBehind {

    /**
     * Less than the minute after which a pool lets go of an idle thread. Under the explorer it is
     * over only when no thread can do anything else.
     */
    private static final long LESS_THAN_A_MINUTE_MILLIS = 55_000;

    private LeftBehind() {}

    /** Fails if there are any, when they have done what they can. */
    static void mustBeNone(String when) throws InterruptedException {
        for (Thread thread : Threads.alive()) {
            if (!belongsToTheJvm(thread)) {
                thread.join(LESS_THAN_A_MINUTE_MILLIS);
                if (thread.isAlive()) {
                    fail(
                            "%s, and then its thread '%s' is still there, in state %s"
                                    .formatted(when, thread.getName(), thread.getState()));
                }
            }
        }
    }

    /** The common pool and the JDK's timers stay for whoever needs them next. */
    private static boolean belongsToTheJvm(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker
                        && worker.getPool() == ForkJoinPool.commonPool()
                || thread.getName().contains("DelayScheduler")
                || thread.getName().contains("delayScheduler");
    }
}
