package racecourse.explore.corpus.litmus;

import static racecourse.api.Threads.inParallel;

import racecourse.explore.corpus.Outcomes;
import racecourse.explore.corpus.Uses;

/** WRC, ISA2 and RWC: chains over three threads. Is what a message depends on seen as well? */
@Uses(Uses.MEMORY_MODEL)
public final class Causality {

    /** WRC, plain: the third thread sees the effect without its cause. */
    @Outcomes({
        "000",
        "001",
        "010",
        "011",
        "100",
        "101",
        "111",
        "110" // reading x by a race passes nothing on
    })
    public static final class WrcPlain {
        int x, y, r1, r2, r3;

        public static Object run() throws Throwable {
            WrcPlain s = new WrcPlain();
            inParallel(
                    () -> s.x = 1,
                    () -> {
                        s.r1 = s.x;
                        s.y = 1;
                    },
                    () -> {
                        s.r2 = s.y;
                        s.r3 = s.x;
                    });
            return "" + s.r1 + s.r2 + s.r3;
        }
    }

    /** WRC, volatile: happens-before is transitive. */
    @Outcomes({"000", "001", "010", "011", "100", "101", "111"})
    public static final class WrcVolatile {
        volatile int x, y;
        int r1, r2, r3;

        public static Object run() throws Throwable {
            WrcVolatile s = new WrcVolatile();
            inParallel(
                    () -> s.x = 1,
                    () -> {
                        s.r1 = s.x;
                        s.y = 1;
                    },
                    () -> {
                        s.r2 = s.y;
                        s.r3 = s.x;
                    });
            return "" + s.r1 + s.r2 + s.r3;
        }
    }

    /** WRC with only the second variable volatile. */
    @Outcomes({
        "000",
        "001",
        "010",
        "011",
        "100",
        "101",
        "111",
        "110" // x was seen by a race: its write does not happen before that of y
    })
    public static final class WrcSecondVolatile {
        int x, r1, r2, r3;
        volatile int y;

        public static Object run() throws Throwable {
            WrcSecondVolatile s = new WrcSecondVolatile();
            inParallel(
                    () -> s.x = 1,
                    () -> {
                        s.r1 = s.x;
                        s.y = 1;
                    },
                    () -> {
                        s.r2 = s.y;
                        s.r3 = s.x;
                    });
            return "" + s.r1 + s.r2 + s.r3;
        }
    }

    /** WRC, release and acquire: causality is what this mode adds to opaque. */
    @Outcomes({"000", "001", "010", "011", "100", "101", "111"})
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class WrcReleaseAcquire {
        final Cell x = new Cell(), y = new Cell();
        int r1, r2, r3;

        public static Object run() throws Throwable {
            WrcReleaseAcquire s = new WrcReleaseAcquire();
            inParallel(
                    () -> s.x.setRelease(1),
                    () -> {
                        s.r1 = s.x.getAcquire();
                        s.y.setRelease(1);
                    },
                    () -> {
                        s.r2 = s.y.getAcquire();
                        s.r3 = s.x.getAcquire();
                    });
            return "" + s.r1 + s.r2 + s.r3;
        }
    }

    /** WRC, opaque. */
    @Outcomes({
        "000",
        "001",
        "010",
        "011",
        "100",
        "101",
        "111",
        "110" // no order across variables
    })
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class WrcOpaque {
        final Cell x = new Cell(), y = new Cell();
        int r1, r2, r3;

        public static Object run() throws Throwable {
            WrcOpaque s = new WrcOpaque();
            inParallel(
                    () -> s.x.setOpaque(1),
                    () -> {
                        s.r1 = s.x.getOpaque();
                        s.y.setOpaque(1);
                    },
                    () -> {
                        s.r2 = s.y.getOpaque();
                        s.r3 = s.x.getOpaque();
                    });
            return "" + s.r1 + s.r2 + s.r3;
        }
    }

    /** ISA2: a plain message over two volatile flags. */
    @Outcomes({"000", "001", "010", "011", "100", "101", "111"})
    public static final class Isa2Volatile {
        int x, r1, r2, r3;
        volatile int y, z;

        public static Object run() throws Throwable {
            Isa2Volatile s = new Isa2Volatile();
            inParallel(
                    () -> {
                        s.x = 1;
                        s.y = 1;
                    },
                    () -> {
                        s.r1 = s.y;
                        s.z = 1;
                    },
                    () -> {
                        s.r2 = s.z;
                        s.r3 = s.x;
                    });
            return "" + s.r1 + s.r2 + s.r3;
        }
    }

    /** ISA2 over release and acquire. */
    @Outcomes({"000", "001", "010", "011", "100", "101", "111"})
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class Isa2ReleaseAcquire {
        int x, r1, r2, r3;
        final Cell y = new Cell(), z = new Cell();

        public static Object run() throws Throwable {
            Isa2ReleaseAcquire s = new Isa2ReleaseAcquire();
            inParallel(
                    () -> {
                        s.x = 1;
                        s.y.setRelease(1);
                    },
                    () -> {
                        s.r1 = s.y.getAcquire();
                        s.z.setRelease(1);
                    },
                    () -> {
                        s.r2 = s.z.getAcquire();
                        s.r3 = s.x;
                    });
            return "" + s.r1 + s.r2 + s.r3;
        }
    }

    /** ISA2 with a plain second flag: the chain is broken. */
    @Outcomes({
        "000",
        "001",
        "010",
        "011",
        "100",
        "101",
        "111",
        "110" // z is read by a race
    })
    public static final class Isa2Broken {
        int x, z, r1, r2, r3;
        volatile int y;

        public static Object run() throws Throwable {
            Isa2Broken s = new Isa2Broken();
            inParallel(
                    () -> {
                        s.x = 1;
                        s.y = 1;
                    },
                    () -> {
                        s.r1 = s.y;
                        s.z = 1;
                    },
                    () -> {
                        s.r2 = s.z;
                        s.r3 = s.x;
                    });
            return "" + s.r1 + s.r2 + s.r3;
        }
    }

    /** RWC, volatile: x seen, y not yet written; who writes y later sees x. */
    @Outcomes({"000", "001", "010", "011", "101", "110", "111"})
    public static final class RwcVolatile {
        volatile int x, y;
        int r1, r2, r3;

        public static Object run() throws Throwable {
            RwcVolatile s = new RwcVolatile();
            inParallel(
                    () -> s.x = 1,
                    () -> {
                        s.r1 = s.x;
                        s.r2 = s.y;
                    },
                    () -> {
                        s.y = 1;
                        s.r3 = s.x;
                    });
            return "" + s.r1 + s.r2 + s.r3;
        }
    }

    /** RWC, release and acquire. */
    @Outcomes({
        "000",
        "001",
        "010",
        "011",
        "101",
        "110",
        "111",
        "100" // the write of y is not ordered before the read of x that follows it
    })
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class RwcReleaseAcquire {
        final Cell x = new Cell(), y = new Cell();
        int r1, r2, r3;

        public static Object run() throws Throwable {
            RwcReleaseAcquire s = new RwcReleaseAcquire();
            inParallel(
                    () -> s.x.setRelease(1),
                    () -> {
                        s.r1 = s.x.getAcquire();
                        s.r2 = s.y.getAcquire();
                    },
                    () -> {
                        s.y.setRelease(1);
                        s.r3 = s.x.getAcquire();
                    });
            return "" + s.r1 + s.r2 + s.r3;
        }
    }
}
