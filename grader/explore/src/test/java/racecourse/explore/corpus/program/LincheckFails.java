package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;

/** Right programs of kinds that other explorers were seen to accuse. */
@Uses(Uses.MONITORS)
public final class LincheckFails {

    private int value;

    private synchronized void increment() {
        value++;
    }

    /** A loop of more than 50 iterations. */
    @Right
    public static final class LongLoop {
        public static Object run() throws Throwable {
            LincheckFails s = new LincheckFails();
            inParallel(
                    () -> {
                        for (int i = 0; i < 70; i++) {
                            s.increment();
                        }
                    },
                    () -> {
                        for (int i = 0; i < 70; i++) {
                            s.increment();
                        }
                    });
            Expect.equal(140, s.value);
            return OK;
        }
    }

    /** A long loop that writes nothing but a local variable. */
    @Right
    @Uses(Uses.THREADS)
    public static final class LongReadingLoop {
        public static Object run() throws Throwable {
            int[] cells = new int[300];
            cells[299] = 1;
            inParallel(
                    () -> Expect.equal(1, sum(cells)), //
                    () -> Expect.equal(1, sum(cells)));
            return OK;
        }

        private static int sum(int[] cells) {
            int sum = 0;
            for (int cell : cells) {
                sum += cell;
            }
            return sum;
        }
    }

    /** Recursion deeper than 20. */
    @Right
    public static final class DeepRecursion {
        private int leaves;

        synchronized void descend(int depth) {
            if (depth == 0) {
                leaves++;
            } else {
                descend(depth - 1);
            }
        }

        public static Object run() throws Throwable {
            DeepRecursion s = new DeepRecursion();
            inParallel(() -> s.descend(60), () -> s.descend(60));
            Expect.equal(2, s.leaves);
            return OK;
        }
    }

    /** A guarded wait with a time limit. */
    @Right
    @Uses({Uses.MONITORS, Uses.TIME})
    public static final class GuardedTimedWait {
        private boolean ready;

        public static Object run() throws Throwable {
            GuardedTimedWait s = new GuardedTimedWait();
            inParallel(
                    () -> {
                        synchronized (s) {
                            while (!s.ready) {
                                s.wait(50);
                            }
                        }
                    },
                    () -> {
                        synchronized (s) {
                            s.ready = true;
                            s.notifyAll();
                        }
                    });
            return OK;
        }
    }

    /** A wait with a deadline, as in the documentation of awaitNanos. */
    @Right
    @Uses({Uses.MONITORS, Uses.TIME})
    public static final class WaitWithDeadline {
        private boolean ready;

        synchronized boolean await(long millis) throws InterruptedException {
            long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            while (!ready) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        }

        public static Object run() throws Throwable {
            WaitWithDeadline s = new WaitWithDeadline();
            inParallel(
                    () -> {
                        boolean inTime = s.await(100);
                        synchronized (s) {
                            Expect.that(s.ready || !inTime, "true without reason");
                        }
                    },
                    () -> {
                        synchronized (s) {
                            s.ready = true;
                            s.notifyAll();
                        }
                    });
            return OK;
        }
    }

    /** A loop that ends by the clock alone. */
    @Right
    @Uses(Uses.TIME)
    public static final class DeadlineLoop {
        private volatile boolean never;

        public static Object run() throws Throwable {
            DeadlineLoop s = new DeadlineLoop();
            inParallel(
                    () -> {
                        long start = System.nanoTime();
                        while (!s.never && System.nanoTime() - start < 2_000_000) {
                            Thread.onSpinWait();
                        }
                    });
            return OK;
        }
    }

    /** The same by the wall clock. */
    @Right
    @Uses(Uses.TIME)
    public static final class WallClockLoop {
        public static Object run() throws Throwable {
            inParallel(
                    () -> {
                        long start = System.currentTimeMillis();
                        while (System.currentTimeMillis() - start < 5) {
                            Thread.yield();
                        }
                    });
            return OK;
        }
    }

    /** A timed join, whatever comes of it. */
    @Right
    @Uses({Uses.MONITORS, Uses.TIME})
    public static final class TimedJoin {
        public static Object run() throws Throwable {
            LincheckFails s = new LincheckFails();
            Thread thread = new Thread(s::increment);
            thread.start();
            thread.join(10);
            if (!thread.isAlive()) {
                Expect.equal(1, s.value);
            }
            thread.join();
            Expect.equal(1, s.value);
            return OK;
        }
    }

    /** A wait of an hour is not cut short. */
    @Right
    @Uses({Uses.MONITORS, Uses.TIME})
    public static final class HourLongJoin {
        public static Object run() throws Throwable {
            LincheckFails s = new LincheckFails();
            Thread thread = new Thread(s::increment);
            thread.start();
            thread.join(TimeUnit.HOURS.toMillis(1));
            Expect.equal(1, s.value);
            return OK;
        }
    }

    /** A timed await of a Condition that nobody signals. */
    @Right
    @Uses({Uses.JUC, Uses.TIME})
    public static final class AwaitNobody {
        public static Object run() throws Throwable {
            Lock lock = new ReentrantLock();
            Condition never = lock.newCondition();
            inParallel(
                    () -> {
                        lock.lock();
                        try {
                            long left = TimeUnit.MILLISECONDS.toNanos(20);
                            while (left > 0) {
                                left = never.awaitNanos(left);
                            }
                        } finally {
                            lock.unlock();
                        }
                    });
            return OK;
        }
    }

    /** A sleeping daemon is left behind. */
    @Right
    @Uses(Uses.TIME)
    public static final class SleepingDaemon {
        public static Object run() throws Throwable {
            Thread daemon =
                    new Thread(
                            () -> {
                                try {
                                    Thread.sleep(TimeUnit.DAYS.toMillis(1));
                                } catch (InterruptedException e) {
                                    return;
                                }
                            });
            daemon.setDaemon(true);
            daemon.start();
            return OK;
        }
    }

    /** A busy daemon is left behind, too. */
    @Right
    @Uses(Uses.THREADS)
    public static final class BusyDaemon {
        private static volatile long rounds;

        public static Object run() throws Throwable {
            Thread daemon =
                    new Thread(
                            () -> {
                                while (true) {
                                    rounds = rounds + 1;
                                }
                            });
            daemon.setDaemon(true);
            daemon.start();
            return OK;
        }
    }
}
