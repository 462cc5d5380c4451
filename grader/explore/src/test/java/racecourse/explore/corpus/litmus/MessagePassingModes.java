package racecourse.explore.corpus.litmus;

import static racecourse.api.Threads.inParallel;

import java.lang.invoke.VarHandle;
import racecourse.api.Threads.Body;
import racecourse.explore.corpus.Outcomes;
import racecourse.explore.corpus.Uses;

/** MP: which modes of writing and reading the flag carry plain data with it? (flag, data) */
@Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
public final class MessagePassingModes {

    private static Object pass(Message s, Body writer, Body reader) throws Throwable {
        inParallel(writer, reader);
        return s.r1 + ", " + s.r2;
    }

    /** The variables of all these tests. */
    static final class Message {
        final Cell flag = new Cell();
        int data, r1, r2;
    }

    /** Release, acquire: an edge. */
    @Outcomes({"0, 0", "0, 1", "1, 1"})
    public static final class ReleaseAcquire {
        public static Object run() throws Throwable {
            Message s = new Message();
            return pass(
                    s,
                    () -> {
                        s.data = 1;
                        s.flag.setRelease(1);
                    },
                    () -> {
                        s.r1 = s.flag.getAcquire();
                        s.r2 = s.data;
                    });
        }
    }

    /** Opaque on both sides: the flag arrives, and nothing with it. */
    @Outcomes({
        "0, 0",
        "0, 1",
        "1, 1",
        "1, 0" // opaque orders one variable only
    })
    public static final class OpaqueOpaque {
        public static Object run() throws Throwable {
            Message s = new Message();
            return pass(
                    s,
                    () -> {
                        s.data = 1;
                        s.flag.setOpaque(1);
                    },
                    () -> {
                        s.r1 = s.flag.getOpaque();
                        s.r2 = s.data;
                    });
        }
    }

    /** Release needs its acquire. */
    @Outcomes({
        "0, 0",
        "0, 1",
        "1, 1",
        "1, 0" // the reader may have read the data first
    })
    public static final class ReleaseOpaque {
        public static Object run() throws Throwable {
            Message s = new Message();
            return pass(
                    s,
                    () -> {
                        s.data = 1;
                        s.flag.setRelease(1);
                    },
                    () -> {
                        s.r1 = s.flag.getOpaque();
                        s.r2 = s.data;
                    });
        }
    }

    /** Acquire needs its release. */
    @Outcomes({
        "0, 0",
        "0, 1",
        "1, 1",
        "1, 0" // the flag may have been written first
    })
    public static final class OpaqueAcquire {
        public static Object run() throws Throwable {
            Message s = new Message();
            return pass(
                    s,
                    () -> {
                        s.data = 1;
                        s.flag.setOpaque(1);
                    },
                    () -> {
                        s.r1 = s.flag.getAcquire();
                        s.r2 = s.data;
                    });
        }
    }

    /** A volatile write and a plain read of the same variable: no edge. */
    @Outcomes({
        "0, 0",
        "0, 1",
        "1, 1",
        "1, 0" // the plain read acquires nothing
    })
    public static final class VolatilePlain {
        public static Object run() throws Throwable {
            Message s = new Message();
            return pass(
                    s,
                    () -> {
                        s.data = 1;
                        s.flag.setVolatile(1);
                    },
                    () -> {
                        s.r1 = s.flag.value;
                        s.r2 = s.data;
                    });
        }
    }

    /** A plain write and a volatile read of the same variable: no edge either. */
    @Outcomes({
        "0, 0",
        "0, 1",
        "1, 1",
        "1, 0" // the plain write releases nothing
    })
    public static final class PlainVolatile {
        public static Object run() throws Throwable {
            Message s = new Message();
            return pass(
                    s,
                    () -> {
                        s.data = 1;
                        s.flag.value = 1;
                    },
                    () -> {
                        s.r1 = s.flag.getVolatile();
                        s.r2 = s.data;
                    });
        }
    }

    /** A volatile write is a release, too. */
    @Outcomes({"0, 0", "0, 1", "1, 1"})
    public static final class VolatileAcquire {
        public static Object run() throws Throwable {
            Message s = new Message();
            return pass(
                    s,
                    () -> {
                        s.data = 1;
                        s.flag.setVolatile(1);
                    },
                    () -> {
                        s.r1 = s.flag.getAcquire();
                        s.r2 = s.data;
                    });
        }
    }

    /** A volatile read is an acquire, too. */
    @Outcomes({"0, 0", "0, 1", "1, 1"})
    public static final class ReleaseVolatile {
        public static Object run() throws Throwable {
            Message s = new Message();
            return pass(
                    s,
                    () -> {
                        s.data = 1;
                        s.flag.setRelease(1);
                    },
                    () -> {
                        s.r1 = s.flag.getVolatile();
                        s.r2 = s.data;
                    });
        }
    }

    /** Fences on both sides make opaque accesses carry the data. */
    @Outcomes({"0, 0", "0, 1", "1, 1"})
    public static final class Fences {
        public static Object run() throws Throwable {
            Message s = new Message();
            return pass(
                    s,
                    () -> {
                        s.data = 1;
                        VarHandle.releaseFence();
                        s.flag.setOpaque(1);
                    },
                    () -> {
                        s.r1 = s.flag.getOpaque();
                        VarHandle.acquireFence();
                        s.r2 = s.data;
                    });
        }
    }

    /** The two halves of a fence: writes behind writes, reads behind reads. */
    @Outcomes({"0, 0", "0, 1", "1, 1"})
    public static final class StoreStoreLoadLoad {
        public static Object run() throws Throwable {
            Message s = new Message();
            return pass(
                    s,
                    () -> {
                        s.data = 1;
                        VarHandle.storeStoreFence();
                        s.flag.setOpaque(1);
                    },
                    () -> {
                        s.r1 = s.flag.getOpaque();
                        VarHandle.loadLoadFence();
                        s.r2 = s.data;
                    });
        }
    }

    /** A fence on one side only. */
    @Outcomes({
        "0, 0",
        "0, 1",
        "1, 1",
        "1, 0" // the reader may have read the data first
    })
    public static final class FenceOfWriterOnly {
        public static Object run() throws Throwable {
            Message s = new Message();
            return pass(
                    s,
                    () -> {
                        s.data = 1;
                        VarHandle.releaseFence();
                        s.flag.setOpaque(1);
                    },
                    () -> {
                        s.r1 = s.flag.getOpaque();
                        s.r2 = s.data;
                    });
        }
    }

    /** A fence on the wrong side of the accesses. */
    @Outcomes({
        "0, 0",
        "0, 1",
        "1, 1",
        "1, 0" // nothing stands between data and flag
    })
    public static final class FenceInTheWrongPlace {
        public static Object run() throws Throwable {
            Message s = new Message();
            return pass(
                    s,
                    () -> {
                        VarHandle.releaseFence();
                        s.data = 1;
                        s.flag.setOpaque(1);
                    },
                    () -> {
                        s.r1 = s.flag.getOpaque();
                        VarHandle.acquireFence();
                        s.r2 = s.data;
                    });
        }
    }
}
