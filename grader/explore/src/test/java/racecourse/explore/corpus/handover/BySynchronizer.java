package racecourse.explore.corpus.handover;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;

/** Synchronizers: what was done before the release is seen after the acquire that it lets pass. */
@Uses({Uses.MEMORY_MODEL, Uses.JUC})
public final class BySynchronizer {

    /** CountDownLatch. */
    @Right
    public static final class OfLatch {
        public static Object run() throws Throwable {
            Payload payload = new Payload();
            CountDownLatch latch = new CountDownLatch(1);
            inParallel(
                    () -> {
                        payload.fill();
                        latch.countDown();
                    },
                    () -> {
                        latch.await();
                        payload.expectFilled();
                    });
            return OK;
        }
    }

    /** A latch for two: both payloads are seen. */
    @Right
    public static final class OfLatchOfTwo {
        public static Object run() throws Throwable {
            Payload one = new Payload();
            Payload two = new Payload();
            CountDownLatch latch = new CountDownLatch(2);
            inParallel(
                    () -> {
                        one.fill();
                        latch.countDown();
                    },
                    () -> {
                        two.fill();
                        latch.countDown();
                    },
                    () -> {
                        latch.await();
                        one.expectFilled();
                        two.expectFilled();
                    });
            return OK;
        }
    }

    /** A timed await that was in time. */
    @Right
    @Uses({Uses.MEMORY_MODEL, Uses.JUC, Uses.TIME})
    public static final class OfTimedLatch {
        public static Object run() throws Throwable {
            Payload payload = new Payload();
            CountDownLatch latch = new CountDownLatch(1);
            inParallel(
                    () -> {
                        payload.fill();
                        latch.countDown();
                    },
                    () -> {
                        if (latch.await(1, TimeUnit.SECONDS)) {
                            payload.expectFilled();
                        }
                    });
            return OK;
        }
    }

    /** CyclicBarrier, both ways. */
    @Right
    public static final class OfBarrier {
        public static Object run() throws Throwable {
            Payload one = new Payload();
            Payload two = new Payload();
            CyclicBarrier barrier = new CyclicBarrier(2);
            inParallel(
                    () -> {
                        one.fill();
                        barrier.await();
                        two.expectFilled();
                    },
                    () -> {
                        two.fill();
                        barrier.await();
                        one.expectFilled();
                    });
            return OK;
        }
    }

    /** The barrier's action runs after all have come and before any goes on. */
    @Right
    public static final class OfBarrierAction {
        public static Object run() throws Throwable {
            Payload before = new Payload();
            Payload after = new Payload();
            CyclicBarrier barrier =
                    new CyclicBarrier(
                            2,
                            () -> {
                                before.expectFilled();
                                after.fill();
                            });
            inParallel(
                    () -> {
                        before.fill();
                        barrier.await();
                        after.expectFilled();
                    },
                    () -> {
                        barrier.await();
                        after.expectFilled();
                    });
            return OK;
        }
    }

    /** Semaphore. */
    @Right
    public static final class OfSemaphore {
        public static Object run() throws Throwable {
            Payload payload = new Payload();
            Semaphore permits = new Semaphore(0);
            inParallel(
                    () -> {
                        payload.fill();
                        permits.release();
                    },
                    () -> {
                        permits.acquire();
                        payload.expectFilled();
                    });
            return OK;
        }
    }

    /** Semaphore, asked until it has a permit. */
    @Right
    public static final class OfTryAcquire {
        public static Object run() throws Throwable {
            Payload payload = new Payload();
            Semaphore permits = new Semaphore(0);
            inParallel(
                    () -> {
                        payload.fill();
                        permits.release();
                    },
                    () -> {
                        while (!permits.tryAcquire()) {
                            Thread.yield();
                        }
                        payload.expectFilled();
                    });
            return OK;
        }
    }

    /** Phaser. */
    @Right
    public static final class OfPhaser {
        public static Object run() throws Throwable {
            Payload payload = new Payload();
            Phaser phaser = new Phaser(2);
            inParallel(
                    () -> {
                        payload.fill();
                        phaser.arrive();
                    },
                    () -> {
                        phaser.arriveAndAwaitAdvance();
                        payload.expectFilled();
                    });
            return OK;
        }
    }

    /** Exchanger, both ways. */
    @Right
    public static final class OfExchanger {
        public static Object run() throws Throwable {
            Exchanger<Payload> exchanger = new Exchanger<>();
            inParallel(
                    () -> exchanger.exchange(new Payload().fill()).expectFilled(),
                    () -> exchanger.exchange(new Payload().fill()).expectFilled());
            return OK;
        }
    }
}
