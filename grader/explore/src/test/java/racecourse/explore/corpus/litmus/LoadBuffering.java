package racecourse.explore.corpus.litmus;

import static racecourse.api.Threads.inParallel;

import racecourse.explore.corpus.Outcomes;
import racecourse.explore.corpus.Uses;

/** LB: each thread reads one variable and then writes the other. Reads never see the future. */
@Uses(Uses.MEMORY_MODEL)
public final class LoadBuffering {

    /** Plain: a compiler may exchange the independent read and write. */
    @Outcomes(
            value = {"0, 0", "0, 1", "1, 0"},
            leftOut = "1, 1") // each read would see a write that is yet to be made
    public static final class Plain {
        int x, y, r1, r2;

        public static Object run() throws Throwable {
            Plain s = new Plain();
            inParallel(
                    () -> {
                        s.r1 = s.x;
                        s.y = 1;
                    },
                    () -> {
                        s.r2 = s.y;
                        s.x = 1;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Opaque: independent accesses of two variables may be exchanged as well. */
    @Outcomes(
            value = {"0, 0", "0, 1", "1, 0"},
            leftOut = "1, 1") // the same
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class Opaque {
        final Cell x = new Cell(), y = new Cell();
        int r1, r2;

        public static Object run() throws Throwable {
            Opaque s = new Opaque();
            inParallel(
                    () -> {
                        s.r1 = s.x.getOpaque();
                        s.y.setOpaque(1);
                    },
                    () -> {
                        s.r2 = s.y.getOpaque();
                        s.x.setOpaque(1);
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Release and acquire forbid it: what precedes a release stays before it. */
    @Outcomes({"0, 0", "0, 1", "1, 0"})
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class ReleaseAcquire {
        final Cell x = new Cell(), y = new Cell();
        int r1, r2;

        public static Object run() throws Throwable {
            ReleaseAcquire s = new ReleaseAcquire();
            inParallel(
                    () -> {
                        s.r1 = s.x.getAcquire();
                        s.y.setRelease(1);
                    },
                    () -> {
                        s.r2 = s.y.getAcquire();
                        s.x.setRelease(1);
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Volatile forbids it. */
    @Outcomes({"0, 0", "0, 1", "1, 0"})
    public static final class Volatile {
        volatile int x, y;
        int r1, r2;

        public static Object run() throws Throwable {
            Volatile s = new Volatile();
            inParallel(
                    () -> {
                        s.r1 = s.x;
                        s.y = 1;
                    },
                    () -> {
                        s.r2 = s.y;
                        s.x = 1;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Values don't come out of thin air (JLS 17.4.8): each thread copies what it reads. */
    @Outcomes("0, 0")
    public static final class ThinAir {
        int x, y, r1, r2;

        public static Object run() throws Throwable {
            ThinAir s = new ThinAir();
            inParallel(
                    () -> {
                        s.r1 = s.x;
                        s.y = s.r1;
                    },
                    () -> {
                        s.r2 = s.y;
                        s.x = s.r2;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Nor do guarded writes justify each other: the program is free of races (JLS 17.4.8). */
    @Outcomes("0, 0")
    public static final class GuardedWrites {
        int x, y, r1, r2;

        public static Object run() throws Throwable {
            GuardedWrites s = new GuardedWrites();
            inParallel(
                    () -> {
                        s.r1 = s.x;
                        if (s.r1 != 0) {
                            s.y = 1;
                        }
                    },
                    () -> {
                        s.r2 = s.y;
                        if (s.r2 != 0) {
                            s.x = 1;
                        }
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Causality test case 1 of the JSR-133 list: a write that every path makes may come early. */
    @Outcomes(
            value = {"0, 0", "0, 1"},
            leftOut = "1, 1") // the first thread writes y = 1 whatever it reads
    public static final class WrittenOnEveryPath {
        int x, y, r1, r2;

        public static Object run() throws Throwable {
            WrittenOnEveryPath s = new WrittenOnEveryPath();
            inParallel(
                    () -> {
                        s.r1 = s.x;
                        if (s.r1 >= 0) {
                            s.y = 1;
                        }
                    },
                    () -> {
                        s.r2 = s.y;
                        s.x = s.r2;
                    });
            return s.r1 + ", " + s.r2;
        }
    }
}
