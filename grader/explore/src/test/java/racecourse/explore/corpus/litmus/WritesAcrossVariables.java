package racecourse.explore.corpus.litmus;

import static racecourse.api.Threads.inParallel;

import racecourse.explore.corpus.Outcomes;
import racecourse.explore.corpus.Uses;

/** 2+2W, R and S: shapes in which the order of writes decides what is read at the end. */
@Uses(Uses.MEMORY_MODEL)
public final class WritesAcrossVariables {

    /** 2+2W, plain. (x, y at the end) */
    @Outcomes({
        "1, 2",
        "2, 1",
        "2, 2",
        "1, 1" // the two writes of each variable are unordered: either may be read
    })
    public static final class TwoPlusTwoPlain {
        int x, y;

        public static Object run() throws Throwable {
            TwoPlusTwoPlain s = new TwoPlusTwoPlain();
            inParallel(
                    () -> {
                        s.x = 1;
                        s.y = 2;
                    },
                    () -> {
                        s.y = 1;
                        s.x = 2;
                    });
            return s.x + ", " + s.y;
        }
    }

    /** 2+2W, volatile: the last of all four writes is a 2. */
    @Outcomes({"1, 2", "2, 1", "2, 2"})
    public static final class TwoPlusTwoVolatile {
        volatile int x, y;

        public static Object run() throws Throwable {
            TwoPlusTwoVolatile s = new TwoPlusTwoVolatile();
            inParallel(
                    () -> {
                        s.x = 1;
                        s.y = 2;
                    },
                    () -> {
                        s.y = 1;
                        s.x = 2;
                    });
            return s.x + ", " + s.y;
        }
    }

    /** 2+2W, opaque: an order for each variable, none for both. */
    @Outcomes(
            value = {"1, 2", "2, 1", "2, 2"},
            leftOut = "1, 1") // x: 2 before 1, y: 2 before 1; neither order knows of the other
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class TwoPlusTwoOpaque {
        final Cell x = new Cell(), y = new Cell();

        public static Object run() throws Throwable {
            TwoPlusTwoOpaque s = new TwoPlusTwoOpaque();
            inParallel(
                    () -> {
                        s.x.setOpaque(1);
                        s.y.setOpaque(2);
                    },
                    () -> {
                        s.y.setOpaque(1);
                        s.x.setOpaque(2);
                    });
            return s.x.getOpaque() + ", " + s.y.getOpaque();
        }
    }

    /** R, plain. (y at the end, x read) */
    @Outcomes({
        "1, 0",
        "1, 1",
        "2, 1",
        "2, 0" // x is read by a race, whichever write of y is the later
    })
    public static final class RPlain {
        int x, y, r;

        public static Object run() throws Throwable {
            RPlain s = new RPlain();
            inParallel(
                    () -> {
                        s.x = 1;
                        s.y = 1;
                    },
                    () -> {
                        s.y = 2;
                        s.r = s.x;
                    });
            return s.y + ", " + s.r;
        }
    }

    /** R, volatile: if y = 2 came last, x was written before it was read. */
    @Outcomes({"1, 0", "1, 1", "2, 1"})
    public static final class RVolatile {
        volatile int x, y;
        int r;

        public static Object run() throws Throwable {
            RVolatile s = new RVolatile();
            inParallel(
                    () -> {
                        s.x = 1;
                        s.y = 1;
                    },
                    () -> {
                        s.y = 2;
                        s.r = s.x;
                    });
            return s.y + ", " + s.r;
        }
    }

    /** R, release and acquire. */
    @Outcomes({
        "1, 0",
        "1, 1",
        "2, 1",
        "2, 0" // an overwritten release was never read: no edge
    })
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class RReleaseAcquire {
        final Cell x = new Cell(), y = new Cell();
        int r;

        public static Object run() throws Throwable {
            RReleaseAcquire s = new RReleaseAcquire();
            inParallel(
                    () -> {
                        s.x.setRelease(1);
                        s.y.setRelease(1);
                    },
                    () -> {
                        s.y.setRelease(2);
                        s.r = s.x.getAcquire();
                    });
            return s.y.getAcquire() + ", " + s.r;
        }
    }

    /** S, plain. (y read, x at the end) */
    @Outcomes({
        "0, 1",
        "0, 2",
        "1, 1",
        "1, 2" // having read y orders nothing, so x = 1 does not overwrite x = 2
    })
    public static final class SPlain {
        int x, y, r;

        public static Object run() throws Throwable {
            SPlain s = new SPlain();
            inParallel(
                    () -> {
                        s.x = 2;
                        s.y = 1;
                    },
                    () -> {
                        s.r = s.y;
                        s.x = 1;
                    });
            return s.r + ", " + s.x;
        }
    }

    /** S over a volatile y: who saw the flag overwrites what came before it. */
    @Outcomes({"0, 1", "0, 2", "1, 1"})
    public static final class SVolatile {
        volatile int y;
        int x, r;

        public static Object run() throws Throwable {
            SVolatile s = new SVolatile();
            inParallel(
                    () -> {
                        s.x = 2;
                        s.y = 1;
                    },
                    () -> {
                        s.r = s.y;
                        s.x = 1;
                    });
            return s.r + ", " + s.x;
        }
    }

    /** S over a release and an acquire of y. */
    @Outcomes({"0, 1", "0, 2", "1, 1"})
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class SReleaseAcquire {
        final Cell y = new Cell();
        int x, r;

        public static Object run() throws Throwable {
            SReleaseAcquire s = new SReleaseAcquire();
            inParallel(
                    () -> {
                        s.x = 2;
                        s.y.setRelease(1);
                    },
                    () -> {
                        s.r = s.y.getAcquire();
                        s.x = 1;
                    });
            return s.r + ", " + s.x;
        }
    }
}
