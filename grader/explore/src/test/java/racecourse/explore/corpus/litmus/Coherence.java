package racecourse.explore.corpus.litmus;

import static racecourse.api.Threads.inParallel;

import racecourse.explore.corpus.Outcomes;
import racecourse.explore.corpus.Uses;

/** CoWW, CoWR and CoRW: writes and reads of one variable. */
@Uses(Uses.MEMORY_MODEL)
public final class Coherence {

    /** CoWW: of two writes by one thread the second stays. */
    @Outcomes({"0, 2", "1, 2", "2, 2"})
    public static final class WriteWrite {
        int x, r;

        public static Object run() throws Throwable {
            WriteWrite s = new WriteWrite();
            inParallel(
                    () -> {
                        s.x = 1;
                        s.x = 2;
                    },
                    () -> s.r = s.x);
            return s.r + ", " + s.x;
        }
    }

    /** Of two writes that race either may be the one that is read afterwards. */
    @Outcomes({"1", "2"})
    public static final class RacingWrites {
        int x;

        public static Object run() throws Throwable {
            RacingWrites s = new RacingWrites();
            inParallel(() -> s.x = 1, () -> s.x = 2);
            return s.x;
        }
    }

    /** Neither of two racing writes overwrites the other: two plain reads may see both. */
    @Outcomes({
        "1, 1", "2, 2",
        "1, 2", "2, 1" // both happen before both reads, and neither before the other
    })
    public static final class RacingWritesReadTwice {
        int x;

        public static Object run() throws Throwable {
            RacingWritesReadTwice s = new RacingWritesReadTwice();
            inParallel(() -> s.x = 1, () -> s.x = 2);
            int r1 = s.x;
            int r2 = s.x;
            return r1 + ", " + r2;
        }
    }

    /** CoWR: a thread never misses its own write. (own read, read at the end) */
    @Outcomes({
        "1, 1",
        "1, 2",
        "2, 2",
        "2, 1" // having read 2 by a race orders nothing, so 1 may still be seen
    })
    public static final class WriteRead {
        int x, r;

        public static Object run() throws Throwable {
            WriteRead s = new WriteRead();
            inParallel(
                    () -> {
                        s.x = 1;
                        s.r = s.x;
                    },
                    () -> s.x = 2);
            return s.r + ", " + s.x;
        }
    }

    /** CoWR in opaque mode: who saw 2 after his own 1 has seen which one is the later. */
    @Outcomes({"1, 1", "1, 2", "2, 2"})
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class WriteReadOpaque {
        final Cell x = new Cell();
        int r;

        public static Object run() throws Throwable {
            WriteReadOpaque s = new WriteReadOpaque();
            inParallel(
                    () -> {
                        s.x.setOpaque(1);
                        s.r = s.x.getOpaque();
                    },
                    () -> s.x.setOpaque(2));
            return s.r + ", " + s.x.getOpaque();
        }
    }

    /** CoRW: a read never sees a write that its own thread makes later. */
    @Outcomes({
        "0, 1",
        "0, 2",
        "2, 1",
        "2, 2" // the plain read of 2 does not put the write of 2 before the write of 1
    })
    public static final class ReadWrite {
        int x, r;

        public static Object run() throws Throwable {
            ReadWrite s = new ReadWrite();
            inParallel(
                    () -> {
                        s.r = s.x;
                        s.x = 1;
                    },
                    () -> s.x = 2);
            return s.r + ", " + s.x;
        }
    }

    /** CoRW in opaque mode: who read 2 and then wrote 1 has overwritten it. */
    @Outcomes({"0, 1", "0, 2", "2, 1"})
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class ReadWriteOpaque {
        final Cell x = new Cell();
        int r;

        public static Object run() throws Throwable {
            ReadWriteOpaque s = new ReadWriteOpaque();
            inParallel(
                    () -> {
                        s.r = s.x.getOpaque();
                        s.x.setOpaque(1);
                    },
                    () -> s.x.setOpaque(2));
            return s.r + ", " + s.x.getOpaque();
        }
    }

    /** Neighbours in an array of bytes don't overwrite each other (JLS 17.6). */
    @Outcomes("1, 2")
    public static final class WordTearing {
        final byte[] cells = new byte[2];

        public static Object run() throws Throwable {
            WordTearing s = new WordTearing();
            inParallel(() -> s.cells[0] = 1, () -> s.cells[1] = 2);
            return s.cells[0] + ", " + s.cells[1];
        }
    }
}
