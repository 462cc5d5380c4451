package racecourse.explore.corpus.litmus;

import static racecourse.api.Threads.inParallel;

import racecourse.explore.corpus.Outcomes;
import racecourse.explore.corpus.Uses;

/** JLS 17.4.4 and 17.4.5: what start, the end of a thread, and interrupts order. */
@Uses(Uses.MEMORY_MODEL)
public final class ThreadEdges {

    /** What is written before start is seen by the thread. */
    @Outcomes("1")
    public static final class BeforeStart {
        int x, r;

        public static Object run() throws Throwable {
            BeforeStart s = new BeforeStart();
            Thread thread = new Thread(() -> s.r = s.x);
            s.x = 1;
            thread.start();
            thread.join();
            return s.r;
        }
    }

    /** What is written after start may be missed. */
    @Outcomes({"0", "1"})
    public static final class AfterStart {
        int x, r;

        public static Object run() throws Throwable {
            AfterStart s = new AfterStart();
            Thread thread = new Thread(() -> s.r = s.x);
            thread.start();
            s.x = 1;
            thread.join();
            return s.r;
        }
    }

    /** What a thread wrote is seen after join. */
    @Outcomes("1")
    public static final class AfterJoin {
        int x;

        public static Object run() throws Throwable {
            AfterJoin s = new AfterJoin();
            Thread thread = new Thread(() -> s.x = 1);
            thread.start();
            thread.join();
            return s.x;
        }
    }

    /** Without join anything may be seen. */
    @Outcomes({
        "0", // not yet, or a race
        "1"
    })
    public static final class WithoutJoin {
        int x;

        public static Object run() throws Throwable {
            WithoutJoin s = new WithoutJoin();
            Thread thread = new Thread(() -> s.x = 1);
            thread.start();
            int r = s.x;
            thread.join();
            return r;
        }
    }

    /** A join that gave up orders nothing; if the thread has ended, isAlive does. */
    @Outcomes({"alive", "1"})
    @Uses({Uses.MEMORY_MODEL, Uses.TIME})
    public static final class TimedJoin {
        int x;

        public static Object run() throws Throwable {
            TimedJoin s = new TimedJoin();
            Thread thread = new Thread(() -> s.x = 1);
            thread.start();
            thread.join(5);
            Object r = thread.isAlive() ? "alive" : s.x;
            thread.join();
            return r;
        }
    }

    /** isAlive answers false: all that the thread did is seen. (alive, x) */
    @Outcomes({"true, 0", "true, 1", "false, 1"})
    public static final class IsAlive {
        int x;

        public static Object run() throws Throwable {
            IsAlive s = new IsAlive();
            Thread thread = new Thread(() -> s.x = 1);
            thread.start();
            boolean alive = thread.isAlive();
            int r = s.x;
            thread.join();
            return alive + ", " + r;
        }
    }

    /** Waiting for the end of a thread by isAlive is a join. */
    @Outcomes("1")
    public static final class SpinOnIsAlive {
        int x;

        public static Object run() throws Throwable {
            SpinOnIsAlive s = new SpinOnIsAlive();
            Thread thread = new Thread(() -> s.x = 1);
            thread.start();
            while (thread.isAlive()) {
                Thread.yield();
            }
            return s.x;
        }
    }

    /**
     * A yield is a hint (JLS 17.3): the other thread need not go first, however often it is asked
     * to.
     */
    @Outcomes({"0", "1", "2", "3", "4"})
    public static final class YieldsForNothing {
        volatile boolean set;
        int misses;

        public static Object run() throws Throwable {
            YieldsForNothing s = new YieldsForNothing();
            inParallel(
                    () -> s.set = true,
                    () -> {
                        for (int i = 0; i < 4; i++) {
                            if (!s.set) {
                                s.misses++;
                                Thread.yield();
                            }
                        }
                    });
            return s.misses;
        }
    }

    /** Two threads may wait for the end of a third. */
    @Outcomes("1, 1")
    public static final class TwoJoins {
        int x, r1, r2;

        public static Object run() throws Throwable {
            TwoJoins s = new TwoJoins();
            Thread thread = new Thread(() -> s.x = 1);
            thread.start();
            inParallel(
                    () -> {
                        thread.join();
                        s.r1 = s.x;
                    },
                    () -> {
                        thread.join();
                        s.r2 = s.x;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Threads that never meet: joining one says nothing of the other. */
    @Outcomes({
        "0",
        "1" // x is written by the thread that is not joined
    })
    public static final class WrongJoin {
        int x;

        public static Object run() throws Throwable {
            WrongJoin s = new WrongJoin();
            Thread writer = new Thread(() -> s.x = 1);
            Thread other = new Thread(() -> {});
            writer.start();
            other.start();
            other.join();
            int r = s.x;
            writer.join();
            return r;
        }
    }

    /** Who sees that it was interrupted sees what was written before. (interrupted, x) */
    @Outcomes({"false, 0", "false, 1", "true, 1"})
    @Uses({Uses.MEMORY_MODEL, Uses.INTERRUPTS})
    public static final class Interrupted {
        int x, r2;
        boolean r1;

        public static Object run() throws Throwable {
            Interrupted s = new Interrupted();
            Thread thread =
                    new Thread(
                            () -> {
                                s.r1 = Thread.interrupted();
                                s.r2 = s.x;
                            });
            thread.start();
            s.x = 1;
            thread.interrupt();
            thread.join();
            return s.r1 + ", " + s.r2;
        }
    }

    /** "Or any other thread": a third one that asks isInterrupted is ordered as well. */
    @Outcomes({"false, 0", "false, 1", "true, 1"})
    @Uses({Uses.MEMORY_MODEL, Uses.INTERRUPTS})
    public static final class IsInterruptedOfAnother {
        volatile boolean end;
        int x, r2;
        boolean r1;

        public static Object run() throws Throwable {
            IsInterruptedOfAnother s = new IsInterruptedOfAnother();
            Thread target =
                    new Thread(
                            () -> {
                                while (!s.end) {
                                    Thread.onSpinWait();
                                }
                            });
            target.start();
            inParallel(
                    () -> {
                        s.x = 1;
                        target.interrupt();
                    },
                    () -> {
                        s.r1 = target.isInterrupted();
                        s.r2 = s.x;
                    });
            s.end = true;
            target.join();
            return s.r1 + ", " + s.r2;
        }
    }

    /** The exception of an interrupted wait is an edge, too. */
    @Outcomes("1")
    @Uses({Uses.MEMORY_MODEL, Uses.INTERRUPTS, Uses.MONITORS})
    public static final class InterruptedWait {
        int x, r;

        synchronized void waitForEver() throws InterruptedException {
            while (true) {
                wait();
            }
        }

        public static Object run() throws Throwable {
            InterruptedWait s = new InterruptedWait();
            Thread thread =
                    new Thread(
                            () -> {
                                try {
                                    s.waitForEver();
                                } catch (InterruptedException e) {
                                    s.r = s.x;
                                }
                            });
            thread.start();
            s.x = 1;
            thread.interrupt();
            thread.join();
            return s.r;
        }
    }

    /** interrupted() clears the flag, isInterrupted() doesn't. */
    @Outcomes("true true true false")
    @Uses(Uses.INTERRUPTS)
    public static final class FlagOfInterrupt {
        public static Object run() throws Throwable {
            Thread self = Thread.currentThread();
            self.interrupt();
            return self.isInterrupted()
                    + " "
                    + self.isInterrupted()
                    + " "
                    + Thread.interrupted()
                    + " "
                    + Thread.interrupted();
        }
    }

    /** Interrupted while notified: one of the two, and the other is not lost (JLS 17.2.4). */
    @Outcomes({
        "notified, interrupted later", // the notification took effect, the flag stays set
        "interrupted, other notified" // the exception was thrown, the notification went on
    })
    @Uses({Uses.INTERRUPTS, Uses.MONITORS})
    public static final class InterruptMeetsNotify {
        int waiting, permits;
        String r;
        boolean otherGot;

        synchronized void take() throws InterruptedException {
            while (permits == 0) {
                wait();
            }
            permits--;
        }

        synchronized void give() {
            permits++;
            notify();
        }

        public static Object run() throws Throwable {
            InterruptMeetsNotify s = new InterruptMeetsNotify();
            Thread first =
                    new Thread(
                            () -> {
                                try {
                                    s.take();
                                    s.r = "notified, ";
                                } catch (InterruptedException e) {
                                    s.r = "interrupted, ";
                                }
                            });
            Thread other =
                    new Thread(
                            () -> {
                                try {
                                    s.take();
                                    s.otherGot = true;
                                } catch (InterruptedException e) {
                                    throw new AssertionError(e);
                                }
                            });
            first.start();
            other.start();
            first.interrupt();
            s.give();
            first.join();
            if (s.r.startsWith("notified")) {
                s.give();
                other.join();
                return s.r + "interrupted later";
            }
            other.join();
            return s.r + "other " + (s.otherGot ? "notified" : "starved");
        }
    }

    /** Where there is nothing to wait for, join doesn't look at the interrupt flag. */
    @Outcomes("still interrupted")
    @Uses(Uses.INTERRUPTS)
    public static final class InterruptedJoinOfAThreadThatHasEnded {
        public static Object run() throws Throwable {
            Thread thread = new Thread(() -> {});
            thread.start();
            thread.join();
            Thread.currentThread().interrupt();
            thread.join();
            thread.join(1_000);
            return Thread.interrupted() ? "still interrupted" : "the flag is lost";
        }
    }
}
