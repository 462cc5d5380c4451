package racecourse.api;

import java.util.ArrayList;
import java.util.List;

/** Runs pieces of a scenario in threads of their own. */
public final class Threads {

    private Threads() {}

    /** What one thread of a scenario does. */
    @FunctionalInterface
    public interface Body {

        /**
         * Does it.
         *
         * @throws Throwable whatever it likes; {@link Threads#inParallel} hands it on
         */
        void run() throws Throwable;
    }

    /**
     * Starts a thread for each body and returns when all have ended. The threads are named {@code
     * Thread 1}, {@code Thread 2}, ... in the order of the bodies.
     *
     * @throws Throwable what the first body, in their order, threw; what later ones threw is
     *     suppressed in it
     */
    public static void inParallel(Body... bodies) throws Throwable {
        List<Running> running = new ArrayList<>();
        for (Body body : bodies) {
            Running thread = new Running(body, "Thread " + (running.size() + 1));
            running.add(thread);
            thread.start();
        }
        Throwable first = null;
        for (Running thread : running) {
            thread.join();
            if (first == null) {
                first = thread.thrown;
            } else if (thread.thrown != null && thread.thrown != first) {
                first.addSuppressed(thread.thrown);
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /**
     * Stops a thread for good, wherever it is: it makes no further step, and keeps what it holds.
     * Without effect on a thread that isn't alive. A schedule ends without the threads that it has
     * stopped, so a scenario that must come to an end in spite of them passes only if nobody waits
     * for them. For {@link Explored} tests.
     *
     * @throws UnsupportedOperationException outside of them, where threads can't be stopped
     */
    public static void stopForGood(Thread thread) {
        throw new UnsupportedOperationException(
                "only an explored test can stop " + thread.getName());
    }

    private static final class Running extends Thread {
        private final Body body;
        private Throwable thrown;

        Running(Body body, String name) {
            super(name);
            this.body = body;
        }

        @Override
        public void run() {
            try {
                body.run();
            } catch (Throwable e) {
                thrown = e;
            }
        }
    }
}
