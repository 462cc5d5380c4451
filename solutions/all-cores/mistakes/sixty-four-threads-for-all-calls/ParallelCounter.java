package racecourse.allcores;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongPredicate;

/** A pool of its own for each call, and a share of the numbers for each task. */
public class ParallelCounter {

    private static final java.util.concurrent.Semaphore THREADS =
            new java.util.concurrent.Semaphore(64);

    public static long count(long from, long to, LongPredicate test, int workers)
            throws InterruptedException {
        if (workers < 1 || from > to) {
            throw new IllegalArgumentException();
        }
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        AtomicBoolean stop = new AtomicBoolean();
        try {
            List<Future<Long>> shares = new ArrayList<>();
            for (int w = 0; w < workers; w++) {
                int worker = w;
                shares.add(pool.submit(() -> limited(from, to, test, worker, workers, stop)));
            }
            long hits = 0;
            for (Future<Long> share : shares) {
                hits += share.get();
            }
            return hits;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } finally {
            stop.set(true);
            pool.shutdown();
            boolean interrupted = false;
            while (!pool.isTerminated()) {
                try {
                    pool.awaitTermination(1, TimeUnit.HOURS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static long limited(
            long from, long to, LongPredicate test, int worker, int workers, AtomicBoolean stop) {
        THREADS.acquireUninterruptibly();
        try {
            return share(from, to, test, worker, workers, stop);
        } finally {
            THREADS.release();
        }
    }

    private static long share(
            long from, long to, LongPredicate test, int worker, int workers, AtomicBoolean stop) {
        long length = to - from;
        long hits = 0;
        for (long i = worker;
                Long.compareUnsigned(i, length) < 0 && !stop.get();
                i += workers) {
            try {
                hits += test.test(from + i) ? 1 : 0;
            } catch (Throwable e) {
                stop.set(true);
                throw e;
            }
            if (Long.compareUnsigned(length - i, workers) <= 0) {
                break;
            }
        }
        return hits;
    }
}
