package racecourse.allcores;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;

/** The caller hands each number to whichever worker is free; both look up now and then. */
public class ParallelCounter {

    private static final long MOMENT_MILLIS = 5;

    private final SynchronousQueue<Long> handedOver = new SynchronousQueue<>();
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
                while (!over && !handedOver.offer(n, MOMENT_MILLIS, TimeUnit.MILLISECONDS)) {
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
                Long n = handedOver.poll(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
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

    private synchronized void fail(Throwable e) {
        failure = e;
        over = true;
    }
}
