package racecourse.explore.corpus.litmus;

import static racecourse.api.Threads.inParallel;

import java.lang.invoke.VarHandle;
import racecourse.explore.corpus.Outcomes;
import racecourse.explore.corpus.Uses;

/** CoRR: two reads of one variable by one thread. Can the second see an older value? */
@Uses(Uses.MEMORY_MODEL)
public final class CoherenceOfReads {

    /** Plain reads are free to go back. */
    @Outcomes({
        "0, 0",
        "0, 1",
        "1, 1",
        "1, 0" // happens-before consistency orders writes, not reads
    })
    public static final class Plain {
        int x, r1, r2;

        public static Object run() throws Throwable {
            Plain s = new Plain();
            inParallel(
                    () -> s.x = 1,
                    () -> {
                        s.r1 = s.x;
                        s.r2 = s.x;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Plain reads with a fence between them don't go back. */
    @Uses(Uses.VAR_HANDLES)
    @Outcomes({"0, 0", "0, 1", "1, 1"})
    public static final class PlainWithFullFence {
        int x, r1, r2;

        public static Object run() throws Throwable {
            PlainWithFullFence s = new PlainWithFullFence();
            inParallel(
                    () -> s.x = 1,
                    () -> {
                        s.r1 = s.x;
                        VarHandle.fullFence();
                        s.r2 = s.x;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** An acquire fence keeps loads before it before those after it. */
    @Uses(Uses.VAR_HANDLES)
    @Outcomes({"0, 0", "0, 1", "1, 1"})
    public static final class PlainWithAcquireFence {
        int x, r1, r2;

        public static Object run() throws Throwable {
            PlainWithAcquireFence s = new PlainWithAcquireFence();
            inParallel(
                    () -> s.x = 1,
                    () -> {
                        s.r1 = s.x;
                        VarHandle.acquireFence();
                        s.r2 = s.x;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** A release fence does not. */
    @Uses(Uses.VAR_HANDLES)
    @Outcomes({"0, 0", "0, 1", "1, 1", "1, 0"})
    public static final class PlainWithStoreFence {
        int x, r1, r2;

        public static Object run() throws Throwable {
            PlainWithStoreFence s = new PlainWithStoreFence();
            inParallel(
                    () -> s.x = 1,
                    () -> {
                        s.r1 = s.x;
                        VarHandle.storeStoreFence();
                        s.r2 = s.x;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Volatile reads never go back. */
    @Outcomes({"0, 0", "0, 1", "1, 1"})
    public static final class Volatile {
        volatile int x;
        int r1, r2;

        public static Object run() throws Throwable {
            Volatile s = new Volatile();
            inParallel(
                    () -> s.x = 1,
                    () -> {
                        s.r1 = s.x;
                        s.r2 = s.x;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Opaque is the weakest mode whose reads never go back. */
    @Outcomes({"0, 0", "0, 1", "1, 1"})
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class Opaque {
        final Cell x = new Cell();
        int r1, r2;

        public static Object run() throws Throwable {
            Opaque s = new Opaque();
            inParallel(
                    () -> s.x.setOpaque(1),
                    () -> {
                        s.r1 = s.x.getOpaque();
                        s.r2 = s.x.getOpaque();
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Nor do acquire reads. */
    @Outcomes({"0, 0", "0, 1", "0, 2", "1, 1", "1, 2", "2, 2"})
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class AcquireTwoWrites {
        final Cell x = new Cell();
        int r1, r2;

        public static Object run() throws Throwable {
            AcquireTwoWrites s = new AcquireTwoWrites();
            inParallel(
                    () -> {
                        s.x.setRelease(1);
                        s.x.setRelease(2);
                    },
                    () -> {
                        s.r1 = s.x.getAcquire();
                        s.r2 = s.x.getAcquire();
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Opaque reads of two threads agree on the order of two opaque writes. */
    @Outcomes("agreed")
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class OpaqueObservers {
        final Cell x = new Cell();
        int r1, r2, r3, r4;

        public static Object run() throws Throwable {
            OpaqueObservers s = new OpaqueObservers();
            inParallel(
                    () -> s.x.setOpaque(1),
                    () -> s.x.setOpaque(2),
                    () -> {
                        s.r1 = s.x.getOpaque();
                        s.r2 = s.x.getOpaque();
                    },
                    () -> {
                        s.r3 = s.x.getOpaque();
                        s.r4 = s.x.getOpaque();
                    });
            boolean oneThenTwo = s.r1 == 1 && s.r2 == 2 || s.r3 == 1 && s.r4 == 2;
            boolean twoThenOne = s.r1 == 2 && s.r2 == 1 || s.r3 == 2 && s.r4 == 1;
            return oneThenTwo && twoThenOne ? "two orders" : "agreed";
        }
    }

    /** Two plain writers may each see the other's write after their own. */
    @Outcomes({
        "1, 1",
        "1, 2",
        "2, 2",
        "2, 1" // each sees the other's write as the later one
    })
    public static final class PlainWriters {
        int x, r1, r2;

        public static Object run() throws Throwable {
            PlainWriters s = new PlainWriters();
            inParallel(
                    () -> {
                        s.x = 1;
                        s.r1 = s.x;
                    },
                    () -> {
                        s.x = 2;
                        s.r2 = s.x;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** In opaque mode one of them sees that his is the last. */
    @Outcomes({"1, 1", "1, 2", "2, 2"})
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class OpaqueWriters {
        final Cell x = new Cell();
        int r1, r2;

        public static Object run() throws Throwable {
            OpaqueWriters s = new OpaqueWriters();
            inParallel(
                    () -> {
                        s.x.setOpaque(1);
                        s.r1 = s.x.getOpaque();
                    },
                    () -> {
                        s.x.setOpaque(2);
                        s.r2 = s.x.getOpaque();
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** What was read before a release is not older after the acquire, in another thread as well. */
    @Outcomes({"-, 0", "-, 1", "0, 0", "0, 1", "1, 1"})
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class OpaqueAcrossAnEdge {
        final Cell x = new Cell();
        volatile int told = -1;
        int r;
        Object before;

        public static Object run() throws Throwable {
            OpaqueAcrossAnEdge s = new OpaqueAcrossAnEdge();
            inParallel(
                    () -> s.x.setOpaque(1),
                    () -> s.told = s.x.getOpaque(),
                    () -> {
                        int seen = s.told;
                        s.before = seen < 0 ? "-" : seen;
                        s.r = s.x.getOpaque();
                    });
            return s.before + ", " + s.r;
        }
    }
}
