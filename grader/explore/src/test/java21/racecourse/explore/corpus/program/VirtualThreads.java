package racecourse.explore.corpus.program;

import static racecourse.explore.corpus.Expect.OK;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** Programs with virtual threads. */
@Uses({Uses.VIRTUAL, Uses.MONITORS})
public final class VirtualThreads {

    private int value;

    private synchronized void increment() {
        value++;
    }

    /** A counter with a lock. */
    @Right
    public static final class SynchronizedCounter {
        public static Object run() throws Throwable {
            VirtualThreads s = new VirtualThreads();
            Thread one = Thread.startVirtualThread(s::increment);
            Thread two = Thread.ofVirtual().name("two").start(s::increment);
            one.join();
            two.join();
            Expect.equal(2, s.value);
            return OK;
        }
    }

    /** Waits and notifications between a virtual thread and a platform thread. */
    @Right
    public static final class WaitNotify {
        private boolean ready;

        public static Object run() throws Throwable {
            WaitNotify s = new WaitNotify();
            Thread waiter =
                    Thread.startVirtualThread(
                            () -> {
                                synchronized (s) {
                                    while (!s.ready) {
                                        try {
                                            s.wait();
                                        } catch (InterruptedException e) {
                                            throw new AssertionError(e);
                                        }
                                    }
                                }
                            });
            synchronized (s) {
                s.ready = true;
                s.notify();
            }
            waiter.join();
            return OK;
        }
    }

    /** A builder's thread is not started until it is told to. */
    @Right
    public static final class Unstarted {
        private int x;

        public static Object run() throws Throwable {
            Unstarted s = new Unstarted();
            Thread thread = Thread.ofVirtual().unstarted(() -> Expect.equal(1, s.x));
            Expect.that(thread.isVirtual() && thread.isDaemon(), "not virtual");
            s.x = 1;
            thread.start();
            thread.join();
            return OK;
        }
    }

    /** One thread for each task. */
    @Right
    @Uses({Uses.VIRTUAL, Uses.JUC})
    public static final class PerTaskExecutor {
        public static Object run() throws Throwable {
            try (ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Integer> one = tasks.submit(() -> 20);
                Future<Integer> two = tasks.submit(() -> 22);
                Expect.equal(42, one.get() + two.get());
            }
            return OK;
        }
    }

    /** A hand-over between two virtual threads. */
    @Right
    @Uses({Uses.VIRTUAL, Uses.JUC})
    public static final class HandOver {
        public static Object run() throws Throwable {
            SynchronousQueue<int[]> queue = new SynchronousQueue<>();
            try (ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor()) {
                tasks.submit(
                        () -> {
                            queue.put(new int[] {42});
                            return null;
                        });
                Expect.equal(42, tasks.submit(queue::take).get()[0]);
            }
            return OK;
        }
    }

    /** A sleeper that is interrupted. */
    @Right
    @Uses({Uses.VIRTUAL, Uses.INTERRUPTS, Uses.TIME})
    public static final class SleeperInterrupted {
        public static Object run() throws Throwable {
            Thread sleeper =
                    Thread.startVirtualThread(
                            () -> {
                                try {
                                    Thread.sleep(TimeUnit.DAYS.toMillis(1));
                                } catch (InterruptedException e) {
                                    return;
                                }
                                throw new AssertionError("slept for a day");
                            });
            sleeper.interrupt();
            sleeper.join();
            return OK;
        }
    }

    /** A counter without a lock. */
    @Wrong(Wrong.ASSERTION)
    @Uses(Uses.VIRTUAL)
    public static final class PlainCounter {
        private int value;

        public static Object run() throws Throwable {
            PlainCounter s = new PlainCounter();
            Thread one = Thread.startVirtualThread(() -> s.value++);
            Thread two = Thread.startVirtualThread(() -> s.value++);
            one.join();
            two.join();
            Expect.equal(2, s.value);
            return OK;
        }
    }

    /** Virtual threads are daemons: nobody waits for them. */
    @Wrong(Wrong.ASSERTION)
    public static final class MissingJoin {
        public static Object run() throws Throwable {
            VirtualThreads s = new VirtualThreads();
            Thread.startVirtualThread(s::increment);
            synchronized (s) {
                Expect.equal(1, s.value);
            }
            return OK;
        }
    }

    /** Two locks in opposite orders. */
    @Wrong(Wrong.DEADLOCK)
    public static final class OppositeOrders {
        public static Object run() throws Throwable {
            Object a = new Object();
            Object b = new Object();
            Thread one = Thread.startVirtualThread(() -> both(a, b));
            Thread two = Thread.startVirtualThread(() -> both(b, a));
            one.join();
            two.join();
            return OK;
        }

        private static void both(Object first, Object second) {
            synchronized (first) {
                synchronized (second) {
                    Thread.yield();
                }
            }
        }
    }
}
