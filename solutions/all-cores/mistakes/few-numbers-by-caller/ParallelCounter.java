package racecourse.allcores;

import java.util.function.LongPredicate;

/** Counts with several threads at the same time, each of which counts for itself. */
public class ParallelCounter {

    private ParallelCounter() {}

    /**
     * How many n in [from, to) satisfy {@code test}, tested by {@code workers} threads at the same
     * time. What a test throws reaches the caller; an interrupt ends it with an
     * InterruptedException.
     */
    public static long count(long from, long to, LongPredicate test, int workers)
            throws InterruptedException {
        if (workers < 1 || from > to) {
            throw new IllegalArgumentException(
                    "from " + from + " to " + to + " with " + workers + " workers");
        }
        if (to - from > 0 && to - from < workers) {
            long hits = 0;
            for (long n = from; n < to; n++) {
                if (test.test(n)) {
                    hits++;
                }
            }
            return hits;
        }
        Stop stop = new Stop();
        Worker[] crew = new Worker[workers];
        // All of this is right modulo 2 to the 64th, however long the range is.
        long share = Long.divideUnsigned(to - from, workers);
        long rest = Long.remainderUnsigned(to - from, workers);
        long first = from;
        for (int i = 0; i < workers; i++) {
            long end = first + share + (i < rest ? 1 : 0);
            crew[i] = new Worker(first, end, test, stop);
            first = end;
        }
        return run(crew, stop);
    }

    private static long run(Worker[] crew, Stop stop) throws InterruptedException {
        for (Worker worker : crew) {
            worker.start();
        }
        InterruptedException interrupt = null;
        for (Worker worker : crew) {
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException e) {
                    stop.wanted = true;
                    interrupt = e;
                }
            }
        }
        if (interrupt != null) {
            throw interrupt;
        }
        long hits = 0;
        for (Worker worker : crew) {
            worker.throwWhatTheTestThrew();
            hits += worker.hits;
        }
        return hits;
    }

    /** Tells the workers of one call to stop. */
    private static class Stop {
        volatile boolean wanted;
    }

    private static class Worker extends Thread {
        private final long first;
        private final long end;
        private final LongPredicate test;
        private final Stop stop;
        private long hits;
        private Throwable thrown;

        Worker(long first, long end, LongPredicate test, Stop stop) {
            this.first = first;
            this.end = end;
            this.test = test;
            this.stop = stop;
        }

        @Override
        public void run() {
            try {
                for (long n = first; n != end && !stop.wanted; n++) {
                    if (test.test(n)) {
                        hits++;
                    }
                }
            } catch (Throwable e) {
                thrown = e;
                stop.wanted = true;
            }
        }

        void throwWhatTheTestThrew() {
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown != null) {
                throw (RuntimeException) thrown;
            }
        }
    }
}
