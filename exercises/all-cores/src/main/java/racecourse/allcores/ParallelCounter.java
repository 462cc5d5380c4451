package racecourse.allcores;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Counts with several threads at the same time.
 *
 * <p>It has the threads, but not the count. Run {@link Demo} a few times.
 */
public class ParallelCounter {

    private static long total;

    private ParallelCounter() {}

    /**
     * How many n in [from, to) satisfy {@code test}, tested by {@code workers} threads at the same
     * time. What a test throws reaches the caller; an interrupt ends it with an
     * InterruptedException.
     */
    public static long count(long from, long to, LongPredicate test, int workers)
            throws InterruptedException {
        // TODO: less than one worker, or a range that ends before it begins, must be refused.
        // TODO: what if the numbers can't be shared out evenly? And how many may there be?
        total = 0;
        long share = (to - from) / workers;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            long first = from + i * share;
            Thread thread = new Thread(() -> countPart(first, first + share, test));
            threads.add(thread);
            thread.start();
        }
        // TODO: who stops the threads if this is interrupted, and who waits for them then?
        for (Thread thread : threads) {
            thread.join();
        }
        return total;
    }

    private static void countPart(long first, long end, LongPredicate test) {
        for (long n = first; n < end; n++) {
            // TODO: a test may throw. Who gets to know of it?
            if (test.test(n)) {
                // TODO: how many threads do this at the same time? And how many calls of count?
                total = total + 1;
            }
        }
    }
}
