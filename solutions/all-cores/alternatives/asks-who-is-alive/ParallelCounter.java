package racecourse.allcores;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongPredicate;

/**
 * The caller looks again and again whether the workers have ended; after that it sees all they did.
 */
public class ParallelCounter {
    private record Range(long first, long end) {}

    private static class Result {
        long hits;
        Throwable failure;
    }

    public static long count(long from, long to, LongPredicate test, int workers)
            throws InterruptedException {
        if (workers < 1) throw new IllegalArgumentException("workers");
        if (from > to) throw new IllegalArgumentException("range");
        AtomicBoolean stop = new AtomicBoolean();
        Range[] ranges = split(from, to, workers);
        Result[] results = new Result[ranges.length];
        Thread[] threads = new Thread[ranges.length];
        for (int i = 0; i < ranges.length; i++) {
            Range range = ranges[i];
            Result result = results[i] = new Result();
            threads[i] =
                    new Thread(
                            () -> {
                                try {
                                    for (long n = range.first();
                                            n < range.end() && !stop.get();
                                            n++) if (test.test(n)) result.hits++;
                                } catch (Throwable t) {
                                    result.failure = t;
                                    stop.set(true);
                                }
                            });
            threads[i].start();
        }
        InterruptedException interrupted = null;
        while (Arrays.stream(threads).anyMatch(Thread::isAlive)) {
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                interrupted = e;
                stop.set(true);
            }
        }
        if (interrupted != null) throw interrupted;
        for (Result r : results)
            if (r.failure != null) throw new IllegalStateException("a test failed", r.failure);
        return Arrays.stream(results).mapToLong(r -> r.hits).sum();
    }

    private static Range[] split(long from, long to, int workers) {
        long length = to - from;
        long share = Long.divideUnsigned(length, workers);
        int more = (int) Long.remainderUnsigned(length, workers);
        int parts = share == 0 ? more : workers;
        Range[] ranges = new Range[parts];
        long at = from;
        for (int i = 0; i < parts; i++) {
            long end = at + share + (i < more ? 1 : 0);
            ranges[i] = new Range(at, end);
            at = end;
        }
        return ranges;
    }
}
