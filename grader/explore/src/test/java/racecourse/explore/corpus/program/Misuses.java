package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.StampedLock;
import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** java.util.concurrent, used rightly and wrongly. */
@Uses(Uses.JUC)
public final class Misuses {

    /** A latch that waits for one more than there are. */
    @Wrong(Wrong.DEADLOCK)
    public static final class LatchTooHigh {
        public static Object run() throws Throwable {
            CountDownLatch latch = new CountDownLatch(2);
            inParallel(latch::countDown, latch::await);
            return OK;
        }
    }

    /** countDown is skipped by an exception. */
    @Wrong(Wrong.DEADLOCK)
    public static final class LatchSkipped {
        public static Object run() throws Throwable {
            CountDownLatch latch = new CountDownLatch(1);
            Thread thread =
                    new Thread(
                            () -> {
                                Integer.parseInt("no number");
                                latch.countDown();
                            });
            thread.setUncaughtExceptionHandler((t, e) -> {});
            thread.start();
            latch.await();
            return OK;
        }
    }

    /** A barrier for three, with two. */
    @Wrong(Wrong.DEADLOCK)
    public static final class BarrierTooLarge {
        public static Object run() throws Throwable {
            CyclicBarrier barrier = new CyclicBarrier(3);
            inParallel(barrier::await, barrier::await);
            return OK;
        }
    }

    /** A permit is not given back after an exception. */
    @Wrong(Wrong.DEADLOCK)
    public static final class PermitLost {
        public static Object run() throws Throwable {
            Semaphore permits = new Semaphore(1);
            inParallel(
                    () -> {
                        try {
                            permits.acquire();
                            Integer.parseInt("no number");
                            permits.release();
                        } catch (NumberFormatException expected) {
                            return;
                        }
                    },
                    () -> {
                        permits.acquire();
                        permits.release();
                    });
            return OK;
        }
    }

    /** Released in finally although never acquired: one permit too many. */
    @Wrong(Wrong.ASSERTION)
    public static final class PermitTooMany {
        public static Object run() throws Throwable {
            Semaphore permits = new Semaphore(1);
            inParallel(() -> tryToEnter(permits), () -> tryToEnter(permits));
            Expect.equal(1, permits.availablePermits());
            return OK;
        }

        private static void tryToEnter(Semaphore permits) {
            try {
                if (permits.tryAcquire()) {
                    Thread.yield();
                }
            } finally {
                permits.release();
            }
        }
    }

    /** A task that waits for another in a pool of one thread. */
    @Wrong(Wrong.DEADLOCK)
    public static final class PoolStarves {
        public static Object run() throws Throwable {
            return nested(Executors.newFixedThreadPool(1));
        }
    }

    /** In a pool of two. */
    @Right
    public static final class PoolSuffices {
        public static Object run() throws Throwable {
            return nested(Executors.newFixedThreadPool(2));
        }
    }

    private static Object nested(ExecutorService pool) throws Throwable {
        Future<Integer> outer = pool.submit(() -> 1 + pool.submit(() -> 41).get());
        Expect.equal(42, outer.get());
        pool.shutdown();
        return OK;
    }

    /** A pool that nobody shuts down. */
    @Wrong("LEFT_BEHIND")
    public static final class PoolNotShutDown {
        public static Object run() throws Throwable {
            ExecutorService pool = Executors.newFixedThreadPool(1);
            Expect.equal(42, pool.submit(() -> 42).get());
            return OK;
        }
    }

    /** The result is read before the future is asked. */
    @Wrong(Wrong.ASSERTION)
    public static final class ResultNotAwaited {
        private static volatile int result;

        public static Object run() throws Throwable {
            ExecutorService pool = Executors.newFixedThreadPool(1);
            pool.execute(() -> result = 42);
            pool.shutdown();
            Expect.equal(42, result);
            return OK;
        }
    }

    /** awaitTermination for a moment, and its answer ignored. */
    @Wrong(Wrong.ASSERTION)
    @Uses({Uses.JUC, Uses.TIME})
    public static final class TimeLimitIgnored {
        private static volatile int result;

        public static Object run() throws Throwable {
            ExecutorService pool = Executors.newFixedThreadPool(1);
            pool.execute(() -> result = 42);
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.SECONDS);
            Expect.equal(42, result);
            return OK;
        }
    }

    /** A time limit, and its answer heeded. */
    @Right
    @Uses({Uses.JUC, Uses.TIME})
    public static final class TimeLimitHeeded {
        public static Object run() throws Throwable {
            CompletableFuture<Integer> future = new CompletableFuture<>();
            inParallel(
                    () -> future.complete(42),
                    () -> {
                        try {
                            Expect.equal(42, future.get(1, TimeUnit.MILLISECONDS));
                        } catch (TimeoutException late) {
                            Expect.equal(42, future.get());
                        }
                    });
            return OK;
        }
    }

    /** A thread that fills a bounded queue and would empty it itself. */
    @Wrong(Wrong.DEADLOCK)
    public static final class QueueFull {
        public static Object run() throws Throwable {
            BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
            queue.put(1);
            queue.put(2);
            queue.take();
            return OK;
        }
    }

    /** size, then take: another one was faster. */
    @Wrong(Wrong.DEADLOCK)
    public static final class SizeThenTake {
        public static Object run() throws Throwable {
            BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(2);
            queue.put(1);
            inParallel(() -> drain(queue), () -> drain(queue));
            return OK;
        }

        private static void drain(BlockingQueue<Integer> queue) throws InterruptedException {
            if (queue.size() > 0) {
                queue.take();
            }
        }
    }

    /** poll takes if there is something. */
    @Right
    public static final class Poll {
        public static Object run() throws Throwable {
            BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(2);
            queue.put(1);
            AtomicInteger sum = new AtomicInteger();
            inParallel(() -> drain(queue, sum), () -> drain(queue, sum));
            Expect.equal(1, sum.get());
            return OK;
        }

        private static void drain(BlockingQueue<Integer> queue, AtomicInteger sum) {
            Integer item = queue.poll();
            if (item != null) {
                sum.addAndGet(item);
            }
        }
    }

    /** unpark before park is remembered, once. */
    @Right
    public static final class UnparkFirst {
        public static Object run() throws Throwable {
            LockSupport.unpark(Thread.currentThread());
            LockSupport.unpark(Thread.currentThread());
            LockSupport.park();
            return OK;
        }
    }

    /** Two unparks are one permit. */
    @Wrong(Wrong.DEADLOCK)
    public static final class ParkTwice {
        public static Object run() throws Throwable {
            LockSupport.unpark(Thread.currentThread());
            LockSupport.unpark(Thread.currentThread());
            LockSupport.park();
            LockSupport.park();
            return OK;
        }
    }

    /** park may return for no reason, so the condition is asked again; here it isn't. */
    @Wrong(Wrong.ASSERTION)
    public static final class ParkWithoutLoop {
        private static volatile boolean ready;

        public static Object run() throws Throwable {
            Thread waiter = Thread.currentThread();
            Thread thread =
                    new Thread(
                            () -> {
                                ready = true;
                                LockSupport.unpark(waiter);
                            });
            thread.start();
            LockSupport.park();
            Expect.that(ready, "not ready");
            return OK;
        }
    }

    /** An optimistic read that isn't validated. */
    @Wrong(Wrong.ASSERTION)
    public static final class NotValidated {
        private int a, b;

        public static Object run() throws Throwable {
            NotValidated s = new NotValidated();
            StampedLock lock = new StampedLock();
            inParallel(
                    () -> {
                        long stamp = lock.writeLock();
                        s.a++;
                        s.b++;
                        lock.unlockWrite(stamp);
                    },
                    () -> {
                        if (lock.tryOptimisticRead() != 0) {
                            Expect.equal(s.a, s.b);
                        }
                    });
            return OK;
        }
    }

    /** StampedLock isn't reentrant. */
    @Wrong(Wrong.DEADLOCK)
    public static final class StampedLockTwice {
        public static Object run() throws Throwable {
            StampedLock lock = new StampedLock();
            lock.writeLock();
            lock.readLock();
            return OK;
        }
    }
}
