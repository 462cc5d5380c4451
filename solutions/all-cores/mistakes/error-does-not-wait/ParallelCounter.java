package racecourse.allcores;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongPredicate;

/** An error of one worker is thrown while others are inside test. */
public class ParallelCounter {
    private ParallelCounter() {}

    static void check(long from, long to, int workers) {
        if (workers < 1 || from > to) throw new IllegalArgumentException("bad");
    }

    public static long count(long from, long to, LongPredicate test, int workers)
            throws InterruptedException {
        check(from, to, workers);
        AtomicBoolean stop = new AtomicBoolean();
        List<FutureTask<Long>> parts = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        long share = Long.divideUnsigned(to - from, workers),
                rest = Long.remainderUnsigned(to - from, workers),
                first = from;
        for (int i = 0; i < workers; i++) {
            long b = first, e = first + share + (i < rest ? 1 : 0);
            first = e;
            parts.add(
                    new FutureTask<>(
                            () -> {
                                long own = 0;
                                for (long n = b; n != e && !stop.get(); n++)
                                    if (test.test(n)) own++;
                                return own;
                            }));
        }
        for (FutureTask<Long> p : parts) {
            Thread t = new Thread(p);
            threads.add(t);
            t.start();
        }
        long sum = 0;
        try {
            for (FutureTask<Long> p : parts) sum += p.get();
        } catch (ExecutionException x) {
            stop.set(true);
            if (x.getCause() instanceof Error e) throw e; // never mind the rest
            join(threads);
            throw new IllegalStateException(x.getCause());
        } catch (InterruptedException x) {
            stop.set(true);
            join(threads);
            throw x;
        }
        if (join(threads)) Thread.currentThread().interrupt();
        return sum;
    }

    private static boolean join(List<Thread> threads) {
        boolean interrupted = false;
        for (Thread t : threads)
            while (t.isAlive())
                try {
                    t.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
        return interrupted;
    }
}
