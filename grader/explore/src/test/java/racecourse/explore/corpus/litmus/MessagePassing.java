package racecourse.explore.corpus.litmus;

import static racecourse.api.Threads.inParallel;

import racecourse.explore.corpus.Outcomes;
import racecourse.explore.corpus.Uses;

/** MP: data is written, then a flag. Who sees the flag, does he see the data? (flag, data) */
@Uses(Uses.MEMORY_MODEL)
public final class MessagePassing {

    /** Nothing orders two plain writes for a reader. */
    @Outcomes({
        "0, 0",
        "0, 1",
        "1, 1",
        "1, 0" // the flag is no edge, so the data may be old
    })
    public static final class Plain {
        int data, flag, r1, r2;

        public static Object run() throws Throwable {
            Plain s = new Plain();
            inParallel(
                    () -> {
                        s.data = 1;
                        s.flag = 1;
                    },
                    () -> {
                        s.r1 = s.flag;
                        s.r2 = s.data;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** A volatile flag carries the data. */
    @Outcomes({"0, 0", "0, 1", "1, 1"})
    public static final class VolatileFlag {
        volatile int flag;
        int data, r1, r2;

        public static Object run() throws Throwable {
            VolatileFlag s = new VolatileFlag();
            inParallel(
                    () -> {
                        s.data = 1;
                        s.flag = 1;
                    },
                    () -> {
                        s.r1 = s.flag;
                        s.r2 = s.data;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Volatile on the data instead of the flag: the flag may even seem to come first. */
    @Outcomes({
        "0, 0",
        "0, 1",
        "1, 1",
        "1, 0" // the plain read orders nothing: the volatile one may come before the write
    })
    public static final class VolatileData {
        volatile int data;
        int flag, r1, r2;

        public static Object run() throws Throwable {
            VolatileData s = new VolatileData();
            inParallel(
                    () -> {
                        s.data = 1;
                        s.flag = 1;
                    },
                    () -> {
                        s.r1 = s.flag;
                        s.r2 = s.data;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Writing one volatile variable and reading another is no edge. */
    @Outcomes({
        "0, 0",
        "0, 1",
        "1, 1",
        "1, 0" // the volatile read is of a variable that nobody wrote
    })
    public static final class TwoVolatiles {
        volatile int written, read;
        int data, flag, r1, r2;

        public static Object run() throws Throwable {
            TwoVolatiles s = new TwoVolatiles();
            inParallel(
                    () -> {
                        s.data = 1;
                        s.written = 1;
                        s.flag = 1;
                    },
                    () -> {
                        s.r1 = s.flag + s.read;
                        s.r2 = s.data;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Each message is at least as new as its flag. */
    @Outcomes({
        "0, 0",
        "0, 1",
        "0, 2",
        "1, 1",
        "1, 2",
        "2, 2" // never data older than the flag
    })
    public static final class TwoMessages {
        volatile int flag;
        int data, r1, r2;

        public static Object run() throws Throwable {
            TwoMessages s = new TwoMessages();
            inParallel(
                    () -> {
                        s.data = 1;
                        s.flag = 1;
                        s.data = 2;
                        s.flag = 2;
                    },
                    () -> {
                        s.r1 = s.flag;
                        s.r2 = s.data;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** The elements of an array aren't volatile because the reference to it is. */
    @Outcomes({
        "0, 0",
        "0, 1",
        "1, 1",
        "1, 0" // the reference is only read: no edge
    })
    public static final class VolatileArrayReference {
        volatile int[] cells = new int[2];
        int r1, r2;

        public static Object run() throws Throwable {
            VolatileArrayReference s = new VolatileArrayReference();
            inParallel(
                    () -> {
                        s.cells[0] = 1;
                        s.cells[1] = 1;
                    },
                    () -> {
                        s.r1 = s.cells[1];
                        s.r2 = s.cells[0];
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Elements travel with a flag like any other variable. */
    @Outcomes({"0, 0", "0, 1", "1, 1"})
    public static final class ArrayElement {
        final int[] cells = new int[1];
        volatile int flag;
        int r1, r2;

        public static Object run() throws Throwable {
            ArrayElement s = new ArrayElement();
            inParallel(
                    () -> {
                        s.cells[0] = 1;
                        s.flag = 1;
                    },
                    () -> {
                        s.r1 = s.flag;
                        s.r2 = s.cells[0];
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Waiting in a loop for a volatile flag: afterwards the data is there. */
    @Outcomes("1")
    public static final class SpinOnVolatile {
        volatile boolean flag;
        int data, r;

        public static Object run() throws Throwable {
            SpinOnVolatile s = new SpinOnVolatile();
            inParallel(
                    () -> {
                        s.data = 1;
                        s.flag = true;
                    },
                    () -> {
                        while (!s.flag) {
                            Thread.onSpinWait();
                        }
                        s.r = s.data;
                    });
            return s.r;
        }
    }

    /** Yield and sleep have no effect on memory (JLS 17.3). */
    @Outcomes({
        "0, 0",
        "0, 1",
        "1, 1",
        "1, 0" // neither is an edge
    })
    @Uses({Uses.MEMORY_MODEL, Uses.TIME})
    public static final class SleepIsNoFence {
        int data, flag, r1, r2;

        public static Object run() throws Throwable {
            SleepIsNoFence s = new SleepIsNoFence();
            inParallel(
                    () -> {
                        s.data = 1;
                        Thread.yield();
                        s.flag = 1;
                    },
                    () -> {
                        s.r1 = s.flag;
                        Thread.sleep(1);
                        s.r2 = s.data;
                    });
            return s.r1 + ", " + s.r2;
        }
    }
}
