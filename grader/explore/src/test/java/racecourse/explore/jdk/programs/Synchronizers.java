package racecourse.explore.jdk.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static racecourse.explore.jdk.programs.Workers.ROUNDS;
import static racecourse.explore.jdk.programs.Workers.THREADS;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Semaphores, latches, barriers and their like. */
public final class Synchronizers {
    private Synchronizers() {}

    public static void semaphore() throws Exception {
        Semaphore one = new Semaphore(1, true);
        int[] count = {0};
        Workers.often(
                () -> {
                    one.acquire();
                    count[0]++;
                    one.release();
                    return null;
                });
        assertEquals(THREADS * ROUNDS, count[0]);
        assertTrue(one.tryAcquire(1, TimeUnit.MINUTES));
    }

    public static void countDownLatch() throws Exception {
        CountDownLatch all = new CountDownLatch(THREADS);
        Workers.inEach(
                () -> {
                    all.countDown();
                    all.await();
                    return null;
                });
        assertEquals(0, all.getCount());
    }

    public static void cyclicBarrier() throws Exception {
        AtomicInteger trips = new AtomicInteger();
        CyclicBarrier barrier = new CyclicBarrier(THREADS, trips::incrementAndGet);
        Workers.often(barrier::await);
        assertEquals(ROUNDS, trips.get());
    }

    public static void phaser() throws Exception {
        Phaser phaser = new Phaser(THREADS);
        Workers.often(phaser::arriveAndAwaitAdvance);
        assertEquals(ROUNDS, phaser.getPhase());
        Phaser child = new Phaser(phaser, 1);
        assertEquals(child.getRoot(), phaser);
    }

    public static void exchanger() throws Exception {
        Exchanger<Thread> exchanger = new Exchanger<>();
        Workers.inEach(
                () -> {
                    Thread other = exchanger.exchange(Thread.currentThread());
                    assertNotEquals(Thread.currentThread(), other);
                    return null;
                });
    }
}
