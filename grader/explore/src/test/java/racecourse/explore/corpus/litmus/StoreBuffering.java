package racecourse.explore.corpus.litmus;

import static racecourse.api.Threads.inParallel;

import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import racecourse.explore.corpus.Outcomes;
import racecourse.explore.corpus.Uses;

/** SB: each of two threads writes its own variable, then reads the other's. Can both miss? */
@Uses(Uses.MEMORY_MODEL)
public final class StoreBuffering {

    /** Plain accesses promise nothing. */
    @Outcomes({
        "0, 0", // neither write happens before the other thread's read
        "0, 1", "1, 0", "1, 1"
    })
    public static final class Plain {
        int x, y, r1, r2;

        public static Object run() throws Throwable {
            Plain s = new Plain();
            inParallel(
                    () -> {
                        s.x = 1;
                        s.r1 = s.y;
                    },
                    () -> {
                        s.y = 1;
                        s.r2 = s.x;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Volatile accesses are in one order: the thread that reads last sees the other's write. */
    @Outcomes({"0, 1", "1, 0", "1, 1"})
    public static final class Volatile {
        volatile int x, y;
        int r1, r2;

        public static Object run() throws Throwable {
            Volatile s = new Volatile();
            inParallel(
                    () -> {
                        s.x = 1;
                        s.r1 = s.y;
                    },
                    () -> {
                        s.y = 1;
                        s.r2 = s.x;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Lists are changed under a lock, but whoever looks without it may miss the change. */
    @Outcomes({"0, 0", "0, 1", "1, 0", "1, 1"})
    @Uses({Uses.MEMORY_MODEL, Uses.MONITORS, Uses.COLLECTIONS})
    public static final class Lists {
        final List<String> x = new ArrayList<>(), y = new ArrayList<>();
        int r1, r2;

        public static Object run() throws Throwable {
            Lists s = new Lists();
            inParallel(
                    () -> {
                        synchronized (s.x) {
                            s.x.add("one");
                        }
                        s.r1 = s.y.size();
                    },
                    () -> {
                        synchronized (s.y) {
                            s.y.add("one");
                        }
                        s.r2 = s.x.size();
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** The same with texts, whose changes atomic updates surround. */
    @Outcomes({"0, 0", "0, 1", "1, 0", "1, 1"})
    @Uses({Uses.MEMORY_MODEL, Uses.JUC, Uses.COLLECTIONS})
    public static final class Texts {
        final StringBuilder x = new StringBuilder(), y = new StringBuilder();
        final Semaphore turnOfX = new Semaphore(1), turnOfY = new Semaphore(1);
        int r1, r2;

        public static Object run() throws Throwable {
            Texts s = new Texts();
            inParallel(
                    () -> {
                        s.turnOfX.acquireUninterruptibly();
                        s.x.append('x');
                        s.turnOfX.release();
                        s.r1 = s.y.length();
                    },
                    () -> {
                        s.turnOfY.acquireUninterruptibly();
                        s.y.append('y');
                        s.turnOfY.release();
                        s.r2 = s.x.length();
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** One volatile variable is not enough: a volatile read that sees 0 orders nothing. */
    @Outcomes({
        "0, 0", // x is read before it is written, which does not order the accesses of y
        "0, 1", "1, 0", "1, 1"
    })
    public static final class OneVolatile {
        volatile int x;
        int y, r1, r2;

        public static Object run() throws Throwable {
            OneVolatile s = new OneVolatile();
            inParallel(
                    () -> {
                        s.x = 1;
                        s.r1 = s.y;
                    },
                    () -> {
                        s.y = 1;
                        s.r2 = s.x;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Opaque accesses are coherent for each variable, and say nothing across two. */
    @Outcomes({
        "0, 0", // different variables: a write may be seen late
        "0, 1", "1, 0", "1, 1"
    })
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class Opaque {
        final Cell x = new Cell(), y = new Cell();
        int r1, r2;

        public static Object run() throws Throwable {
            Opaque s = new Opaque();
            inParallel(
                    () -> {
                        s.x.setOpaque(1);
                        s.r1 = s.y.getOpaque();
                    },
                    () -> {
                        s.y.setOpaque(1);
                        s.r2 = s.x.getOpaque();
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Release and acquire let a later read pass an earlier write. */
    @Outcomes({
        "0, 0", // a release write is not ordered before an acquire read that follows it
        "0, 1", "1, 0", "1, 1"
    })
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class ReleaseAcquire {
        final Cell x = new Cell(), y = new Cell();
        int r1, r2;

        public static Object run() throws Throwable {
            ReleaseAcquire s = new ReleaseAcquire();
            inParallel(
                    () -> {
                        s.x.setRelease(1);
                        s.r1 = s.y.getAcquire();
                    },
                    () -> {
                        s.y.setRelease(1);
                        s.r2 = s.x.getAcquire();
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Volatile mode by VarHandle is the same as a volatile field. */
    @Outcomes({"0, 1", "1, 0", "1, 1"})
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class VolatileMode {
        final Cell x = new Cell(), y = new Cell();
        int r1, r2;

        public static Object run() throws Throwable {
            VolatileMode s = new VolatileMode();
            inParallel(
                    () -> {
                        s.x.setVolatile(1);
                        s.r1 = s.y.getVolatile();
                    },
                    () -> {
                        s.y.setVolatile(1);
                        s.r2 = s.x.getVolatile();
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Full fences are in one order; what stands before the first is seen after the second. */
    @Outcomes({"0, 1", "1, 0", "1, 1"})
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class FullFence {
        final Cell x = new Cell(), y = new Cell();
        int r1, r2;

        public static Object run() throws Throwable {
            FullFence s = new FullFence();
            inParallel(
                    () -> {
                        s.x.setOpaque(1);
                        VarHandle.fullFence();
                        s.r1 = s.y.getOpaque();
                    },
                    () -> {
                        s.y.setOpaque(1);
                        VarHandle.fullFence();
                        s.r2 = s.x.getOpaque();
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** A full fence orders plain accesses around it as well. */
    @Outcomes({"0, 1", "1, 0", "1, 1"})
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class FullFencePlain {
        int x, y, r1, r2;

        public static Object run() throws Throwable {
            FullFencePlain s = new FullFencePlain();
            inParallel(
                    () -> {
                        s.x = 1;
                        VarHandle.fullFence();
                        s.r1 = s.y;
                    },
                    () -> {
                        s.y = 1;
                        VarHandle.fullFence();
                        s.r2 = s.x;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Only a full fence keeps a write before a read. */
    @Outcomes({
        "0, 0", // release keeps writes behind, acquire keeps reads ahead: write then read is free
        "0, 1", "1, 0", "1, 1"
    })
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class ReleaseThenAcquireFence {
        final Cell x = new Cell(), y = new Cell();
        int r1, r2;

        public static Object run() throws Throwable {
            ReleaseThenAcquireFence s = new ReleaseThenAcquireFence();
            inParallel(
                    () -> {
                        s.x.setOpaque(1);
                        VarHandle.releaseFence();
                        VarHandle.acquireFence();
                        s.r1 = s.y.getOpaque();
                    },
                    () -> {
                        s.y.setOpaque(1);
                        VarHandle.releaseFence();
                        VarHandle.acquireFence();
                        s.r2 = s.x.getOpaque();
                    });
            return s.r1 + ", " + s.r2;
        }
    }
}
