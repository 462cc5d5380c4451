package racecourse.allcores;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/** The caller hands each number to whichever worker is free, through a slot of its own making. */
public class ParallelCounter {

    private static final long MOMENT_MILLIS = 5;

    private final Slot handedOver = new Slot();
    private final LongPredicate test;
    private long hits;
    private Throwable failure;
    private volatile boolean over;

    private ParallelCounter(LongPredicate test) {
        this.test = test;
    }

    public static long count(long from, long to, LongPredicate test, int workers)
            throws InterruptedException {
        if (workers < 1 || from > to) {
            throw new IllegalArgumentException();
        }
        return new ParallelCounter(test).count(from, to, workers);
    }

    private long count(long from, long to, int workers) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            Thread thread = new Thread(this::work);
            threads.add(thread);
            thread.start();
        }
        boolean interrupted = false;
        try {
            for (long n = from; n < to && !over; n++) {
                while (!over && !handedOver.offer(n, MOMENT_MILLIS)) {
                    // nobody is free yet
                }
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        over = true;
        for (Thread thread : threads) {
            interrupted |= joined(thread);
        }
        if (interrupted) {
            throw new InterruptedException();
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        return hits;
    }

    private static boolean joined(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return interrupted;
    }

    private void work() {
        try {
            while (!over) {
                Long n = handedOver.poll(MOMENT_MILLIS);
                if (n != null && test.test(n)) {
                    hit();
                }
            }
        } catch (Throwable e) {
            fail(e);
        }
    }

    private synchronized void hit() {
        hits++;
    }

    private void fail(Throwable e) {
        failure = e;
        over = true;
    }

    /** Both sides look up now and then; an offer that nobody takes in time is withdrawn. */
    private static class Slot {
        private Long item;

        synchronized boolean offer(long n, long millis) throws InterruptedException {
            item = n;
            wait(millis);
            boolean taken = item == null;
            item = null;
            return taken;
        }

        synchronized Long poll(long millis) throws InterruptedException {
            if (item == null) {
                wait(millis);
            }
            Long taken = item;
            item = null;
            return taken;
        }
    }
}
