package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.util.concurrent.atomic.AtomicBoolean;
import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** A thread works until it is told to stop. */
@Uses(Uses.MEMORY_MODEL)
public final class StopFlags {

    /** A volatile flag. */
    @Right
    public static final class Volatile {
        private volatile boolean stopped;

        public static Object run() throws Throwable {
            Volatile s = new Volatile();
            inParallel(
                    () -> {
                        while (!s.stopped) {
                            Thread.onSpinWait();
                        }
                    },
                    () -> s.stopped = true);
            return OK;
        }
    }

    /** Setter and getter take the same lock. */
    @Right
    @Uses(Uses.MONITORS)
    public static final class Locked {
        private boolean stopped;

        synchronized void stop() {
            stopped = true;
        }

        synchronized boolean isStopped() {
            return stopped;
        }

        public static Object run() throws Throwable {
            Locked s = new Locked();
            inParallel(
                    () -> {
                        while (!s.isStopped()) {
                            Thread.yield();
                        }
                    },
                    s::stop);
            return OK;
        }
    }

    /** An interrupt. */
    @Right
    @Uses(Uses.INTERRUPTS)
    public static final class ByInterrupt {
        public static Object run() throws Throwable {
            Thread worker =
                    new Thread(
                            () -> {
                                while (!Thread.currentThread().isInterrupted()) {
                                    Thread.onSpinWait();
                                }
                            });
            worker.start();
            worker.interrupt();
            worker.join();
            return OK;
        }
    }

    /** An interrupt that wakes a sleeper for good, however long it sleeps. */
    @Right
    @Uses({Uses.INTERRUPTS, Uses.TIME})
    public static final class SleeperInterrupted {
        public static Object run() throws Throwable {
            Thread worker =
                    new Thread(
                            () -> {
                                try {
                                    while (true) {
                                        Thread.sleep(1_000);
                                    }
                                } catch (InterruptedException e) {
                                    return;
                                }
                            });
            worker.start();
            worker.interrupt();
            worker.join();
            return OK;
        }
    }

    /** A plain flag: the loop may never see it. */
    @Wrong(Wrong.LIVELOCK)
    public static final class Plain {
        private boolean stopped;

        public static Object run() throws Throwable {
            Plain s = new Plain();
            inParallel(
                    () -> {
                        while (!s.stopped) {
                            Thread.onSpinWait();
                        }
                    },
                    () -> s.stopped = true);
            return OK;
        }
    }

    /** A plain flag, and a loop that does something: it changes nothing. */
    @Wrong(Wrong.LIVELOCK)
    public static final class PlainWithWork {
        private boolean stopped;
        private int steps;

        public static Object run() throws Throwable {
            PlainWithWork s = new PlainWithWork();
            inParallel(
                    () -> {
                        while (!s.stopped) {
                            s.steps = (s.steps + 1) % 1_000;
                        }
                    },
                    () -> s.stopped = true);
            return OK;
        }
    }

    /** The setter locks, the loop doesn't. */
    @Wrong(Wrong.LIVELOCK)
    @Uses({Uses.MEMORY_MODEL, Uses.MONITORS})
    public static final class SetterLocked {
        private boolean stopped;

        synchronized void stop() {
            stopped = true;
        }

        public static Object run() throws Throwable {
            SetterLocked s = new SetterLocked();
            inParallel(
                    () -> {
                        while (!s.stopped) {
                            Thread.yield();
                        }
                    },
                    s::stop);
            return OK;
        }
    }

    /** Two flags, one of them plain: it's the plain one that the waiting thread looks at. */
    @Wrong(Wrong.LIVELOCK)
    public static final class VolatileOnTheWrongOne {
        private volatile boolean stopRequested;
        private boolean finished;

        public static Object run() throws Throwable {
            VolatileOnTheWrongOne s = new VolatileOnTheWrongOne();
            inParallel(
                    () -> {
                        while (!s.stopRequested) {
                            Thread.onSpinWait();
                        }
                        s.finished = true;
                    },
                    () -> {
                        s.stopRequested = true;
                        while (!s.finished) {
                            Thread.onSpinWait();
                        }
                    });
            return OK;
        }
    }

    /** Set plainly, by a thread that then only looks: it may set the flag after all its looks. */
    @Wrong(Wrong.LIVELOCK)
    @Uses({Uses.MEMORY_MODEL, Uses.JUC})
    public static final class SetPlainlyAndWaited {
        private final AtomicBoolean stopped = new AtomicBoolean();
        private volatile boolean ended;

        public static Object run() throws Throwable {
            SetPlainlyAndWaited s = new SetPlainlyAndWaited();
            inParallel(
                    () -> {
                        while (!s.stopped.get()) {
                            Thread.onSpinWait();
                        }
                        s.ended = true;
                    },
                    () -> {
                        s.stopped.setPlain(true);
                        while (!s.ended) {
                            Thread.onSpinWait();
                        }
                    });
            return OK;
        }
    }

    /** Set plainly, by a thread that then releases: coherent reads see the flag in the end. */
    @Right
    @Uses({Uses.MEMORY_MODEL, Uses.JUC})
    public static final class SetPlainlyAndReleased {
        private final AtomicBoolean stopped = new AtomicBoolean();
        private volatile boolean ended;
        private volatile boolean told;

        public static Object run() throws Throwable {
            SetPlainlyAndReleased s = new SetPlainlyAndReleased();
            inParallel(
                    () -> {
                        while (!s.stopped.getOpaque()) {
                            Thread.onSpinWait();
                        }
                        s.ended = true;
                    },
                    () -> {
                        s.stopped.setPlain(true);
                        s.told = true;
                        while (!s.ended) {
                            Thread.onSpinWait();
                        }
                    });
            return OK;
        }
    }

    /** Finished is said before the last step ends. */
    @Wrong(Wrong.ASSERTION)
    public static final class FinishedTooEarly {
        private volatile boolean finished;
        private volatile int steps;

        public static Object run() throws Throwable {
            FinishedTooEarly s = new FinishedTooEarly();
            inParallel(
                    () -> {
                        s.finished = true;
                        s.steps = 1;
                    },
                    () -> {
                        if (s.finished) {
                            Expect.equal(1, s.steps);
                        }
                    });
            return OK;
        }
    }
}
