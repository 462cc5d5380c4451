package racecourse.explore.corpus.litmus;

import static racecourse.api.Threads.inParallel;

import java.lang.invoke.VarHandle;
import racecourse.explore.corpus.Outcomes;
import racecourse.explore.corpus.Uses;

/**
 * IRIW: two threads write one variable each, two read both in opposite orders. "two orders" says
 * that one reader saw x and not y, and the other y and not x.
 */
@Uses(Uses.MEMORY_MODEL)
public final class IndependentReads {

    private static String judge(int x1, int y1, int y2, int x2) {
        return x1 == 1 && y1 == 0 && y2 == 1 && x2 == 0 ? "two orders" : "agreed";
    }

    /** Plain. */
    @Outcomes({
        "agreed",
        "two orders" // nothing relates the two writes
    })
    public static final class Plain {
        int x, y, r1, r2, r3, r4;

        public static Object run() throws Throwable {
            Plain s = new Plain();
            inParallel(
                    () -> s.x = 1,
                    () -> s.y = 1,
                    () -> {
                        s.r1 = s.x;
                        s.r2 = s.y;
                    },
                    () -> {
                        s.r3 = s.y;
                        s.r4 = s.x;
                    });
            return judge(s.r1, s.r2, s.r3, s.r4);
        }
    }

    /** Volatile: one order for all, and every result that fits one. */
    @Outcomes({
        "0000", "0001", "0010", "0011", "0100", "0101", "0110", "0111", // 1010 has no order
        "1000", "1001", "1011", "1100", "1101", "1110", "1111"
    })
    public static final class Volatile {
        volatile int x, y;
        int r1, r2, r3, r4;

        public static Object run() throws Throwable {
            Volatile s = new Volatile();
            inParallel(
                    () -> s.x = 1,
                    () -> s.y = 1,
                    () -> {
                        s.r1 = s.x;
                        s.r2 = s.y;
                    },
                    () -> {
                        s.r3 = s.y;
                        s.r4 = s.x;
                    });
            return "" + s.r1 + s.r2 + s.r3 + s.r4;
        }
    }

    /** Release and acquire promise causality, not one order. */
    @Outcomes({
        "agreed",
        "two orders" // the writes are independent of each other
    })
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class ReleaseAcquire {
        final Cell x = new Cell(), y = new Cell();
        int r1, r2, r3, r4;

        public static Object run() throws Throwable {
            ReleaseAcquire s = new ReleaseAcquire();
            inParallel(
                    () -> s.x.setRelease(1),
                    () -> s.y.setRelease(1),
                    () -> {
                        s.r1 = s.x.getAcquire();
                        s.r2 = s.y.getAcquire();
                    },
                    () -> {
                        s.r3 = s.y.getAcquire();
                        s.r4 = s.x.getAcquire();
                    });
            return judge(s.r1, s.r2, s.r3, s.r4);
        }
    }

    /** Opaque. */
    @Outcomes({
        "agreed",
        "two orders" // two variables
    })
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class Opaque {
        final Cell x = new Cell(), y = new Cell();
        int r1, r2, r3, r4;

        public static Object run() throws Throwable {
            Opaque s = new Opaque();
            inParallel(
                    () -> s.x.setOpaque(1),
                    () -> s.y.setOpaque(1),
                    () -> {
                        s.r1 = s.x.getOpaque();
                        s.r2 = s.y.getOpaque();
                    },
                    () -> {
                        s.r3 = s.y.getOpaque();
                        s.r4 = s.x.getOpaque();
                    });
            return judge(s.r1, s.r2, s.r3, s.r4);
        }
    }

    /** Full fences between the reads: they are in one order, so the readers agree. */
    @Outcomes("agreed")
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class FullFences {
        final Cell x = new Cell(), y = new Cell();
        int r1, r2, r3, r4;

        public static Object run() throws Throwable {
            FullFences s = new FullFences();
            inParallel(
                    () -> s.x.setOpaque(1),
                    () -> s.y.setOpaque(1),
                    () -> {
                        s.r1 = s.x.getOpaque();
                        VarHandle.fullFence();
                        s.r2 = s.y.getOpaque();
                    },
                    () -> {
                        s.r3 = s.y.getOpaque();
                        VarHandle.fullFence();
                        s.r4 = s.x.getOpaque();
                    });
            return judge(s.r1, s.r2, s.r3, s.r4);
        }
    }

    /** Read under the lock that the writers take, both variables are of one moment. */
    @Outcomes("agreed")
    @Uses({Uses.MEMORY_MODEL, Uses.MONITORS})
    public static final class Locked {
        int x, y, r1, r2, r3, r4;

        public static Object run() throws Throwable {
            Locked s = new Locked();
            inParallel(
                    () -> {
                        synchronized (s) {
                            s.x = 1;
                        }
                    },
                    () -> {
                        synchronized (s) {
                            s.y = 1;
                        }
                    },
                    () -> {
                        synchronized (s) {
                            s.r1 = s.x;
                            s.r2 = s.y;
                        }
                    },
                    () -> {
                        synchronized (s) {
                            s.r3 = s.y;
                            s.r4 = s.x;
                        }
                    });
            return judge(s.r1, s.r2, s.r3, s.r4);
        }
    }
}
