package racecourse.allcores;

import java.util.function.LongPredicate;

/** A worker looks at the flag only between two chunks of numbers. */
public class ParallelCounter {
    private ParallelCounter() {}

    static void check(long from, long to, int workers) {
        if (workers < 1 || from > to) throw new IllegalArgumentException("bad");
    }

    public static long count(long from, long to, LongPredicate test, int workers)
            throws InterruptedException {
        check(from, to, workers);
        long chunk = Math.max(1, Long.divideUnsigned(to - from, workers * 64L));
        Object lock = new Object();
        long[] next = {from};
        boolean[] stop = {false};
        Throwable[] thrown = {null};
        long[] hits = {0};
        Thread[] crew = new Thread[workers];
        for (int i = 0; i < workers; i++) {
            crew[i] =
                    new Thread(
                            () -> {
                                try {
                                    while (true) {
                                        long first;
                                        long end;
                                        synchronized (lock) {
                                            if (stop[0] || next[0] == to) return;
                                            first = next[0];
                                            end =
                                                    Long.compareUnsigned(to - first, chunk) < 0
                                                            ? to
                                                            : first + chunk;
                                            next[0] = end;
                                        }
                                        long own = 0;
                                        for (long n = first; n != end; n++) if (test.test(n)) own++;
                                        synchronized (lock) {
                                            hits[0] += own;
                                        }
                                    }
                                } catch (Throwable t) {
                                    synchronized (lock) {
                                        thrown[0] = t;
                                        stop[0] = true;
                                    }
                                }
                            });
            crew[i].start();
        }
        InterruptedException interrupt = null;
        for (Thread t : crew) {
            while (t.isAlive()) {
                try {
                    t.join();
                } catch (InterruptedException e) {
                    interrupt = e;
                    synchronized (lock) {
                        stop[0] = true;
                    }
                }
            }
        }
        if (interrupt != null) throw interrupt;
        synchronized (lock) {
            if (thrown[0] instanceof Error e) throw e;
            if (thrown[0] != null) throw (RuntimeException) thrown[0];
            return hits[0];
        }
    }
}
