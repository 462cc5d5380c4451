package racecourse.explore.corpus.litmus;

import static racecourse.api.Threads.inParallel;

import java.lang.invoke.VarHandle;
import racecourse.explore.corpus.Outcomes;
import racecourse.explore.corpus.Uses;

/** The entry protocols of Dekker and Peterson, tried once by each of two threads. (who is in) */
@Uses(Uses.MEMORY_MODEL)
public final class MutualExclusion {

    /** Dekker with volatile flags: never both. */
    @Outcomes({"false, false", "false, true", "true, false"})
    public static final class DekkerVolatile {
        volatile boolean wants1, wants2;
        boolean in1, in2;

        public static Object run() throws Throwable {
            DekkerVolatile s = new DekkerVolatile();
            inParallel(
                    () -> {
                        s.wants1 = true;
                        s.in1 = !s.wants2;
                    },
                    () -> {
                        s.wants2 = true;
                        s.in2 = !s.wants1;
                    });
            return s.in1 + ", " + s.in2;
        }
    }

    /** Dekker with plain flags. */
    @Outcomes({
        "false, false",
        "false, true",
        "true, false",
        "true, true" // each misses the other's flag: store buffering
    })
    public static final class DekkerPlain {
        boolean wants1, wants2, in1, in2;

        public static Object run() throws Throwable {
            DekkerPlain s = new DekkerPlain();
            inParallel(
                    () -> {
                        s.wants1 = true;
                        s.in1 = !s.wants2;
                    },
                    () -> {
                        s.wants2 = true;
                        s.in2 = !s.wants1;
                    });
            return s.in1 + ", " + s.in2;
        }
    }

    /** Peterson with volatile variables: never both. */
    @Outcomes({
        "false, true",
        "true, false",
        "false, false" // each read turn before the other gave it away, and tried only once
    })
    public static final class PetersonVolatile {
        volatile boolean wants1, wants2;
        volatile int turn;
        boolean in1, in2;

        public static Object run() throws Throwable {
            PetersonVolatile s = new PetersonVolatile();
            inParallel(
                    () -> {
                        s.wants1 = true;
                        s.turn = 2;
                        s.in1 = !s.wants2 || s.turn == 1;
                    },
                    () -> {
                        s.wants2 = true;
                        s.turn = 1;
                        s.in2 = !s.wants1 || s.turn == 2;
                    });
            return s.in1 + ", " + s.in2;
        }
    }

    /** Peterson with plain variables. */
    @Outcomes({
        "false, true",
        "true, false",
        "false, false",
        "true, true" // each misses the other's flag
    })
    public static final class PetersonPlain {
        boolean wants1, wants2, in1, in2;
        int turn;

        public static Object run() throws Throwable {
            PetersonPlain s = new PetersonPlain();
            inParallel(
                    () -> {
                        s.wants1 = true;
                        s.turn = 2;
                        s.in1 = !s.wants2 || s.turn == 1;
                    },
                    () -> {
                        s.wants2 = true;
                        s.turn = 1;
                        s.in2 = !s.wants1 || s.turn == 2;
                    });
            return s.in1 + ", " + s.in2;
        }
    }

    /** Peterson with release and acquire: not enough, as for Dekker. */
    @Outcomes({
        "false, true",
        "true, false",
        "false, false",
        "true, true" // a release write does not stay before the acquire reads after it
    })
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class PetersonReleaseAcquire {
        final Cell wants1 = new Cell(), wants2 = new Cell(), turn = new Cell();
        boolean in1, in2;

        public static Object run() throws Throwable {
            PetersonReleaseAcquire s = new PetersonReleaseAcquire();
            inParallel(
                    () -> {
                        s.wants1.setRelease(1);
                        s.turn.setRelease(2);
                        s.in1 = s.wants2.getAcquire() == 0 || s.turn.getAcquire() == 1;
                    },
                    () -> {
                        s.wants2.setRelease(1);
                        s.turn.setRelease(1);
                        s.in2 = s.wants1.getAcquire() == 0 || s.turn.getAcquire() == 2;
                    });
            return s.in1 + ", " + s.in2;
        }
    }

    /** Peterson with opaque variables and a full fence before looking at the other's. */
    @Outcomes({"false, true", "true, false", "false, false"})
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
    public static final class PetersonFenced {
        final Cell wants1 = new Cell(), wants2 = new Cell(), turn = new Cell();
        boolean in1, in2;

        public static Object run() throws Throwable {
            PetersonFenced s = new PetersonFenced();
            inParallel(
                    () -> {
                        s.wants1.setOpaque(1);
                        VarHandle.fullFence();
                        s.turn.setOpaque(2);
                        VarHandle.fullFence();
                        s.in1 = s.wants2.getOpaque() == 0 || s.turn.getOpaque() == 1;
                    },
                    () -> {
                        s.wants2.setOpaque(1);
                        VarHandle.fullFence();
                        s.turn.setOpaque(1);
                        VarHandle.fullFence();
                        s.in2 = s.wants1.getOpaque() == 0 || s.turn.getOpaque() == 2;
                    });
            return s.in1 + ", " + s.in2;
        }
    }

    /** Peterson with its two writes exchanged is wrong under any memory model. */
    @Outcomes({
        "false, true",
        "true, false", // never neither: turn was given before both flags were up
        "true, true" // turn given away, then overtaken before the flag is up
    })
    public static final class PetersonExchanged {
        volatile boolean wants1, wants2;
        volatile int turn;
        boolean in1, in2;

        public static Object run() throws Throwable {
            PetersonExchanged s = new PetersonExchanged();
            inParallel(
                    () -> {
                        s.turn = 2;
                        s.wants1 = true;
                        s.in1 = !s.wants2 || s.turn == 1;
                    },
                    () -> {
                        s.turn = 1;
                        s.wants2 = true;
                        s.in2 = !s.wants1 || s.turn == 2;
                    });
            return s.in1 + ", " + s.in2;
        }
    }
}
