package racecourse.explore.bench.program;

/** Two threads, one increment each, without any lock. */
public final class RacyCounter {

    private int count;

    private RacyCounter() {}

    /** A subclass, since on later JDKs Lincheck doesn't look into a Runnable. */
    private static final class Increment extends Thread {
        private final RacyCounter counter;

        Increment(RacyCounter counter) {
            this.counter = counter;
        }

        @Override
        public void run() {
            counter.count++;
        }
    }

    /** What has been counted; 2, if the threads did not meet. */
    public static Object run() throws InterruptedException {
        RacyCounter counter = new RacyCounter();
        Thread first = new Increment(counter);
        Thread second = new Increment(counter);
        first.start();
        second.start();
        first.join();
        second.join();
        return counter.count;
    }
}
