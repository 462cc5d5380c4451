package racecourse.allcores;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongPredicate;

/** Each worker draws the next number from a common counter; hits are counted under a lock, and read after join. */
public class ParallelCounter {

    public static long count(long from, long to, LongPredicate test, int workers)
            throws InterruptedException {
        if (workers < 1 || from > to) {
            throw new IllegalArgumentException();
        }
        AtomicLong next = new AtomicLong(from);
        long[] total = new long[1];
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread[] threads = new Thread[workers];
        for (int i = 0; i < workers; i++) {
            threads[i] =
                    new Thread(
                            () -> {
                                try {
                                    while (true) {
                                        long n = next.getAndUpdate(x -> x == to ? to : x + 1);
                                        if (n == to) {
                                            return;
                                        }
                                        if (test.test(n)) {
                                            total[0]++;
                                        }
                                    }
                                } catch (Throwable e) {
                                    thrown.compareAndSet(null, e);
                                    next.set(to);
                                }
                            });
            threads[i].start();
        }
        InterruptedException interrupt = null;
        for (Thread thread : threads) {
            while (true) {
                try {
                    thread.join();
                    break;
                } catch (InterruptedException e) {
                    interrupt = e;
                    next.set(to);
                }
            }
        }
        if (interrupt != null) {
            throw interrupt;
        }
        if (thrown.get() instanceof Error error) {
            throw error;
        }
        if (thrown.get() != null) {
            throw (RuntimeException) thrown.get();
        }
        return total[0];
    }
}
