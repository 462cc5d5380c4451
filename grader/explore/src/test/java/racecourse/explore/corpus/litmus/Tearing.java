package racecourse.explore.corpus.litmus;

import static racecourse.api.Threads.inParallel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import racecourse.explore.corpus.Outcomes;
import racecourse.explore.corpus.Uses;

/** A write to a plain long or double is two writes of 32 bits (JLS 17.7). Results in hex. */
@Uses(Uses.MEMORY_MODEL)
public final class Tearing {

    /** A plain long. */
    @Outcomes({
        "0", "ffffffffffffffff",
        "ffffffff", "ffffffff00000000" // one half of it
    })
    public static final class PlainLong {
        long x, r;

        public static Object run() throws Throwable {
            PlainLong s = new PlainLong();
            inParallel(() -> s.x = -1, () -> s.r = s.x);
            return Long.toHexString(s.r);
        }
    }

    /** A volatile long is written at once. */
    @Outcomes({"0", "ffffffffffffffff"})
    public static final class VolatileLong {
        volatile long x;
        long r;

        public static Object run() throws Throwable {
            VolatileLong s = new VolatileLong();
            inParallel(() -> s.x = -1, () -> s.r = s.x);
            return Long.toHexString(s.r);
        }
    }

    /** Fences order both halves: who has read one of them doesn't miss what came before it. */
    @Uses(Uses.VAR_HANDLES)
    @Outcomes({"0, 0", "0, 1", "ffffffffffffffff, 1", "ffffffff, 1", "ffffffff00000000, 1"})
    public static final class PlainLongBetweenFences {
        final Cell begun = new Cell();
        long x, r1;
        int r2;

        public static Object run() throws Throwable {
            PlainLongBetweenFences s = new PlainLongBetweenFences();
            inParallel(
                    () -> {
                        s.begun.setOpaque(1);
                        VarHandle.releaseFence();
                        s.x = -1;
                    },
                    () -> {
                        s.r1 = s.x;
                        VarHandle.acquireFence();
                        s.r2 = s.begun.getOpaque();
                    });
            return Long.toHexString(s.r1) + ", " + s.r2;
        }
    }

    /** A plain double. */
    @Outcomes({
        "0", "3fb999999999999a",
        "9999999a", "3fb9999900000000" // one half of 0.1
    })
    public static final class PlainDouble {
        double x, r;

        public static Object run() throws Throwable {
            PlainDouble s = new PlainDouble();
            inParallel(() -> s.x = 0.1, () -> s.r = s.x);
            return Long.toHexString(Double.doubleToRawLongBits(s.r));
        }
    }

    /** A volatile double is written at once. */
    @Outcomes({"0", "3fb999999999999a"})
    public static final class VolatileDouble {
        volatile double x;
        double r;

        public static Object run() throws Throwable {
            VolatileDouble s = new VolatileDouble();
            inParallel(() -> s.x = 0.1, () -> s.r = s.x);
            return Long.toHexString(Double.doubleToRawLongBits(s.r));
        }
    }

    /** An element of an array of longs. */
    @Outcomes({
        "0", "ffffffffffffffff",
        "ffffffff", "ffffffff00000000" // one half of it
    })
    public static final class LongElement {
        final long[] cells = new long[1];
        long r;

        public static Object run() throws Throwable {
            LongElement s = new LongElement();
            inParallel(() -> s.cells[0] = -1, () -> s.r = s.cells[0]);
            return Long.toHexString(s.r);
        }
    }

    /** Two plain writes that race may leave half of each. */
    @Outcomes({
        "100000001", "200000002",
        "100000002", "200000001" // the halves race on their own
    })
    public static final class TwoWriters {
        long x;

        public static Object run() throws Throwable {
            TwoWriters s = new TwoWriters();
            inParallel(() -> s.x = 0x1_0000_0001L, () -> s.x = 0x2_0000_0002L);
            return Long.toHexString(s.x);
        }
    }

    /** Under a lock nothing tears. */
    @Outcomes({"0", "ffffffffffffffff"})
    @Uses({Uses.MEMORY_MODEL, Uses.MONITORS})
    public static final class Locked {
        long x, r;

        public static Object run() throws Throwable {
            Locked s = new Locked();
            inParallel(
                    () -> {
                        synchronized (s) {
                            s.x = -1;
                        }
                    },
                    () -> {
                        synchronized (s) {
                            s.r = s.x;
                        }
                    });
            return Long.toHexString(s.r);
        }
    }

    /** Opaque accesses are atomic for every type. */
    @Outcomes({"0", "ffffffffffffffff"})
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class OpaqueLong {
        static final VarHandle X;

        static {
            try {
                X = MethodHandles.lookup().findVarHandle(OpaqueLong.class, "x", long.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        long x, r;

        public static Object run() throws Throwable {
            OpaqueLong s = new OpaqueLong();
            inParallel(() -> X.setOpaque(s, -1L), () -> s.r = (long) X.getOpaque(s));
            return Long.toHexString(s.r);
        }
    }

    /** References are written at once on every machine, plain or not. */
    @Outcomes({"null", "whole"})
    public static final class PlainReference {
        String x, r;

        public static Object run() throws Throwable {
            PlainReference s = new PlainReference();
            inParallel(() -> s.x = "whole", () -> s.r = s.x);
            return String.valueOf(s.r);
        }
    }
}
