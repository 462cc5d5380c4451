package racecourse.api;

import java.time.Duration;
import java.util.List;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Verdict;
import racecourse.api.verdict.VerdictError;

/**
 * Runs code that starts real processes, in tests that are not {@link Explored}. Whatever that code
 * does, none of its processes is left afterwards, or uses more CPU time than it may.
 */
public final class RealProcesses {

    private static final Duration MOST_CPU_TIME = Duration.ofSeconds(60);
    private static final int PAUSE_MILLIS = 100;

    private RealProcesses() {}

    /** What is to be run. */
    @FunctionalInterface
    public interface Body {

        /**
         * Does it, in the calling thread.
         *
         * @throws Exception whatever it likes
         */
        void run() throws Exception;
    }

    /**
     * Runs a body, which must leave no process behind that it has started. What is left is killed.
     *
     * @throws AssertionError if a process is left
     * @throws VerdictError if the processes needed too much CPU time
     * @throws Exception what the body threw
     */
    public static void leaveNothing(Body body) throws Exception {
        Guard guard = new Guard();
        guard.start();
        try {
            body.run();
            if (!alive().isEmpty()) {
                throw new AssertionError(
                        alive().size() + " processes are still alive, which it has started");
            }
        } finally {
            guard.interrupt();
            guard.join();
            for (List<ProcessHandle> left = alive(); !left.isEmpty(); left = alive()) {
                left.forEach(ProcessHandle::destroyForcibly);
                left.forEach(process -> process.onExit().join());
            }
            guard.throwIfItHadToKill();
        }
    }

    private static List<ProcessHandle> alive() {
        return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).toList();
    }

    /** Kills processes that compute without end. */
    private static final class Guard extends Thread {
        private volatile boolean killed;

        Guard() {
            super("guard of processes");
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                while (true) {
                    Thread.sleep(PAUSE_MILLIS);
                    for (ProcessHandle process : alive()) {
                        Duration used = process.info().totalCpuDuration().orElse(Duration.ZERO);
                        if (used.compareTo(MOST_CPU_TIME) > 0) {
                            killed = true;
                            process.destroyForcibly();
                        }
                    }
                }
            } catch (InterruptedException e) {
                // Its work is done.
            }
        }

        void throwIfItHadToKill() {
            if (killed) {
                throw new VerdictError(
                        Verdict.of(
                                CheckOutcome.LIMIT,
                                "A process used more than "
                                        + MOST_CPU_TIME.toSeconds()
                                        + " seconds of CPU time, and was killed."));
            }
        }
    }
}
