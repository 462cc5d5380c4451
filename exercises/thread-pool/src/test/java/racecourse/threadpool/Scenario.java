package racecourse.threadpool;

/** Runs a scenario with a pool, which it may leave open. */
final class Scenario extends Thread {

    /** What is done with the pool. */
    @FunctionalInterface
    interface Body {

        /** Does it. */
        void run(FixedPool pool) throws Throwable;
    }

    private final int threads;
    private final Body body;
    private Throwable thrown;

    private Scenario(int threads, Body body) {
        super("Caller");
        this.threads = threads;
        this.body = body;
        setDaemon(true);
    }

    /**
     * Runs the body in a daemon thread, with a pool of so many threads. They are daemons too, so
     * that they don't keep the schedule alive when an assertion has failed. A pool that wants it
     * otherwise is closed in the end.
     *
     * @throws Throwable what the body threw
     */
    static void run(int threads, Body body) throws Throwable {
        Scenario scenario = new Scenario(threads, body);
        scenario.start();
        scenario.join();
        if (scenario.thrown != null) {
            throw scenario.thrown;
        }
    }

    @Override
    public void run() {
        try {
            FixedPool pool = new FixedPool(threads);
            try {
                body.run(pool);
            } finally {
                new Thread(() -> closeLater(pool), "Janitor").start();
            }
        } catch (Throwable e) {
            thrown = e;
        }
    }

    private static void closeLater(FixedPool pool) {
        try {
            pool.close();
        } catch (Throwable e) {
            // what close does is not what this scenario is about
        }
    }
}
