package racecourse.explore.bench.program;

/** Two threads, one increment each, under a lock. */
public final class LockedCounter {

    private int count;

    private LockedCounter() {}

    private synchronized void increment() {
        count++;
    }

    /** What has been counted. */
    public static Object run() throws InterruptedException {
        LockedCounter counter = new LockedCounter();
        Thread first = new Thread(counter::increment);
        Thread second = new Thread(counter::increment);
        first.start();
        second.start();
        first.join();
        second.join();
        return counter.count;
    }
}
