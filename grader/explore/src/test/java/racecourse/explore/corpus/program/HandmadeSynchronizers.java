package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** Barriers, latches and semaphores made of monitors. */
@Uses(Uses.MONITORS)
public final class HandmadeSynchronizers {

    private static class Barrier {
        final int parties = 2;
        int arrived, generation;

        synchronized void await() throws InterruptedException {
            int mine = generation;
            if (++arrived == parties) {
                arrived = 0;
                generation++;
                notifyAll();
            }
            while (mine == generation) {
                wait();
            }
        }
    }

    /** Two threads, three rounds; nobody is a round ahead. */
    private static Object rounds(Barrier barrier) throws Throwable {
        int[][] done = new int[2][3];
        inParallel(() -> rounds(barrier, done, 0), () -> rounds(barrier, done, 1));
        return OK;
    }

    private static void rounds(Barrier barrier, int[][] done, int me) throws InterruptedException {
        for (int round = 0; round < 3; round++) {
            done[me][round] = 1;
            barrier.await();
            Expect.equal(1, done[1 - me][round]);
        }
    }

    /** Generations keep the rounds apart. */
    @Right
    public static final class CyclicBarrier {
        public static Object run() throws Throwable {
            return rounds(new Barrier());
        }
    }

    /** Waits for the count to be reset, which the next round raises again. */
    @Wrong({Wrong.DEADLOCK, Wrong.ASSERTION})
    public static final class BarrierWithoutGeneration {
        private static final class Variant extends Barrier {
            @Override
            synchronized void await() throws InterruptedException {
                if (++arrived == parties) {
                    arrived = 0;
                    notifyAll();
                } else {
                    while (arrived != 0) {
                        wait();
                    }
                }
            }
        }

        public static Object run() throws Throwable {
            return rounds(new Variant());
        }
    }

    /** Counts outside the lock. */
    @Wrong(Wrong.DEADLOCK)
    public static final class BarrierCountsOutside {
        private static final class Variant extends Barrier {
            private volatile int count;

            @Override
            void await() throws InterruptedException {
                count = count + 1;
                synchronized (this) {
                    if (count == parties) {
                        generation = 1;
                        notifyAll();
                    }
                    while (generation == 0) {
                        wait();
                    }
                }
            }
        }

        public static Object run() throws Throwable {
            Barrier barrier = new Variant();
            inParallel(barrier::await, barrier::await);
            return OK;
        }
    }

    private static class Latch {
        int count = 2;

        synchronized void countDown() {
            count--;
            if (count == 0) {
                notifyAll();
            }
        }

        synchronized void await() throws InterruptedException {
            while (count > 0) {
                wait();
            }
        }
    }

    private static Object pass(Latch latch) throws Throwable {
        int[] done = new int[2];
        inParallel(
                () -> {
                    done[0] = 1;
                    latch.countDown();
                },
                () -> {
                    done[1] = 1;
                    latch.countDown();
                },
                () -> awaitAndLook(latch, done),
                () -> awaitAndLook(latch, done));
        return OK;
    }

    private static void awaitAndLook(Latch latch, int[] done) throws InterruptedException {
        latch.await();
        Expect.equal(2, done[0] + done[1]);
    }

    /** A latch. */
    @Right
    public static final class CountDownLatch {
        public static Object run() throws Throwable {
            return pass(new Latch());
        }
    }

    /** One of two that wait is woken. */
    @Wrong(Wrong.DEADLOCK)
    public static final class LatchNotifiesOne {
        private static final class Variant extends Latch {
            @Override
            synchronized void countDown() {
                count--;
                notify();
            }
        }

        public static Object run() throws Throwable {
            Latch latch = new Variant();
            latch.count = 1;
            inParallel(latch::countDown, latch::await, latch::await);
            return OK;
        }
    }

    /** Counts down without the lock. */
    @Wrong({Wrong.DEADLOCK, Wrong.ASSERTION})
    public static final class LatchCountsOutside {
        private static final class Variant extends Latch {
            @Override
            void countDown() {
                count--;
                synchronized (this) {
                    notifyAll();
                }
            }
        }

        public static Object run() throws Throwable {
            return pass(new Variant());
        }
    }

    /** Looks at the count first without the lock, and without volatile: no edge. */
    @Wrong(Wrong.ASSERTION)
    @Uses({Uses.MONITORS, Uses.MEMORY_MODEL})
    public static final class LatchWithPlainFastPath {
        private static final class Variant extends Latch {
            @Override
            void await() throws InterruptedException {
                if (count > 0) {
                    super.await();
                }
            }
        }

        public static Object run() throws Throwable {
            return pass(new Variant());
        }
    }

    private static class Semaphore {
        int permits;

        Semaphore(int permits) {
            this.permits = permits;
        }

        synchronized void acquire() throws InterruptedException {
            while (permits == 0) {
                wait();
            }
            permits--;
        }

        synchronized void release() {
            permits++;
            notify();
        }
    }

    /** Three threads, one permit: a plain counter is safe. */
    private static Object exclude(Semaphore semaphore) throws Throwable {
        int[] inside = new int[1];
        inParallel(
                () -> enter(semaphore, inside),
                () -> enter(semaphore, inside),
                () -> enter(semaphore, inside));
        return OK;
    }

    private static void enter(Semaphore semaphore, int[] inside) throws InterruptedException {
        semaphore.acquire();
        inside[0]++;
        Expect.equal(1, inside[0]);
        inside[0]--;
        semaphore.release();
    }

    /** notify is right here: each permit wakes one, and all wait for the same. */
    @Right
    public static final class CountingSemaphore {
        public static Object run() throws Throwable {
            return exclude(new Semaphore(1));
        }
    }

    /** if. */
    @Wrong({Wrong.ASSERTION, Wrong.DEADLOCK})
    public static final class SemaphoreChecksOnce {
        private static final class Variant extends Semaphore {
            Variant() {
                super(1);
            }

            @Override
            synchronized void acquire() throws InterruptedException {
                if (permits == 0) {
                    wait();
                }
                permits--;
            }
        }

        public static Object run() throws Throwable {
            return exclude(new Variant());
        }
    }

    /** Notifies only when the permits had run out: two permits, one wake-up. */
    @Wrong(Wrong.DEADLOCK)
    public static final class SemaphoreNotifiesFromZero {
        private static final class Variant extends Semaphore {
            Variant() {
                super(0);
            }

            @Override
            synchronized void release() {
                permits++;
                if (permits == 1) {
                    notify();
                }
            }
        }

        public static Object run() throws Throwable {
            Semaphore semaphore = new Variant();
            inParallel(
                    semaphore::acquire,
                    semaphore::acquire,
                    () -> {
                        semaphore.release();
                        semaphore.release();
                    });
            return OK;
        }
    }

    /** An interrupted waiter takes a notification with it: JLS 17.2.4 hands it on. */
    @Right
    @Uses({Uses.MONITORS, Uses.INTERRUPTS})
    public static final class InterruptedSemaphore {
        public static Object run() throws Throwable {
            Semaphore semaphore = new Semaphore(0);
            boolean[] got = new boolean[1];
            Thread impatient =
                    new Thread(
                            () -> {
                                try {
                                    semaphore.acquire();
                                    got[0] = true;
                                } catch (InterruptedException e) {
                                    return;
                                }
                            });
            impatient.start();
            inParallel(
                    () -> {
                        semaphore.release();
                        impatient.join();
                        if (got[0]) {
                            semaphore.release();
                        }
                    },
                    impatient::interrupt,
                    semaphore::acquire);
            return OK;
        }
    }

    /** An interrupted waiter that swallows the notification: caught between wait and check. */
    @Wrong(Wrong.DEADLOCK)
    @Uses({Uses.MONITORS, Uses.INTERRUPTS})
    public static final class InterruptLosesPermit {
        private static final class Variant extends Semaphore {
            Variant() {
                super(0);
            }

            @Override
            synchronized void acquire() throws InterruptedException {
                while (permits == 0) {
                    wait();
                }
                permits--;
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }

        public static Object run() throws Throwable {
            Semaphore semaphore = new Variant();
            Thread impatient =
                    new Thread(
                            () -> {
                                try {
                                    semaphore.acquire();
                                    semaphore.release();
                                } catch (InterruptedException e) {
                                    return;
                                }
                            });
            impatient.start();
            inParallel(semaphore::release, impatient::interrupt, semaphore::acquire);
            return OK;
        }
    }
}
