package racecourse.explore.corpus.litmus;

import static racecourse.api.Threads.inParallel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import racecourse.explore.corpus.Outcomes;
import racecourse.explore.corpus.Uses;

/** Compare-and-set, exchange and add: atomicity, and what a success or failure orders. */
@Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
public final class AtomicUpdates {

    /** Of two threads one wins. */
    @Outcomes({"false, true", "true, false"})
    public static final class OneWinner {
        final Cell x = new Cell();
        boolean r1, r2;

        public static Object run() throws Throwable {
            OneWinner s = new OneWinner();
            inParallel(
                    () -> s.r1 = Cell.VALUE.compareAndSet(s.x, 0, 1),
                    () -> s.r2 = Cell.VALUE.compareAndSet(s.x, 0, 2));
            return s.r1 + ", " + s.r2;
        }
    }

    /** A weak compare-and-set may fail although nobody disturbs it. */
    @Outcomes({
        "true",
        "false" // spuriously, as documented
    })
    public static final class WeakFailsAlone {
        public static Object run() throws Throwable {
            return Cell.VALUE.weakCompareAndSet(new Cell(), 0, 1);
        }
    }

    /** The plain weak one, too. */
    @Outcomes({
        "true",
        "false" // spuriously
    })
    public static final class WeakPlainFailsAlone {
        public static Object run() throws Throwable {
            return Cell.VALUE.weakCompareAndSetPlain(new Cell(), 0, 1);
        }
    }

    /** A strong one does not. */
    @Outcomes("true")
    public static final class StrongAlone {
        public static Object run() throws Throwable {
            return Cell.VALUE.compareAndSet(new Cell(), 0, 1);
        }
    }

    /** Both may fail if they are weak, but never both succeed. */
    @Outcomes({
        "false, true",
        "true, false",
        "false, false" // spuriously
    })
    public static final class WeakAtMostOneWinner {
        final Cell x = new Cell();
        boolean r1, r2;

        public static Object run() throws Throwable {
            WeakAtMostOneWinner s = new WeakAtMostOneWinner();
            inParallel(
                    () -> s.r1 = Cell.VALUE.weakCompareAndSetPlain(s.x, 0, 1),
                    () -> s.r2 = Cell.VALUE.weakCompareAndSetPlain(s.x, 0, 2));
            return s.r1 + ", " + s.r2;
        }
    }

    /** Additions are atomic in every mode. */
    @Outcomes({"0, 1, 2", "1, 0, 2"})
    public static final class AddRelease {
        final Cell x = new Cell();
        int r1, r2;

        public static Object run() throws Throwable {
            AddRelease s = new AddRelease();
            inParallel(
                    () -> s.r1 = (int) Cell.VALUE.getAndAddRelease(s.x, 1),
                    () -> s.r2 = (int) Cell.VALUE.getAndAddRelease(s.x, 1));
            return s.r1 + ", " + s.r2 + ", " + s.x.getVolatile();
        }
    }

    /** Bitwise updates are atomic, too. */
    @Outcomes("3")
    public static final class BitwiseOr {
        final Cell x = new Cell();

        public static Object run() throws Throwable {
            BitwiseOr s = new BitwiseOr();
            inParallel(
                    () -> Cell.VALUE.getAndBitwiseOr(s.x, 1),
                    () -> Cell.VALUE.getAndBitwiseOr(s.x, 2));
            return s.x.getVolatile();
        }
    }

    /** An exchange loses nothing: each value is returned once or stays. */
    @Outcomes({"0, 1, 2", "2, 0, 1"})
    public static final class Exchange {
        final Cell x = new Cell();
        int r1, r2;

        public static Object run() throws Throwable {
            Exchange s = new Exchange();
            inParallel(
                    () -> s.r1 = (int) Cell.VALUE.getAndSet(s.x, 1),
                    () -> s.r2 = (int) Cell.VALUE.getAndSet(s.x, 2));
            return s.r1 + ", " + s.r2 + ", " + s.x.getVolatile();
        }
    }

    /** Exchanges pass messages. (flag, data) */
    @Outcomes({"0, 0", "0, 1", "1, 1"})
    public static final class ExchangePasses {
        final Cell flag = new Cell();
        int data, r1, r2;

        public static Object run() throws Throwable {
            ExchangePasses s = new ExchangePasses();
            inParallel(
                    () -> {
                        s.data = 1;
                        Cell.VALUE.getAndSetRelease(s.flag, 1);
                    },
                    () -> {
                        s.r1 = (int) Cell.VALUE.getAndSetAcquire(s.flag, 2);
                        s.r2 = s.data;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** An exchange in acquire mode writes plainly: it passes nothing on. (flag, data) */
    @Outcomes({
        "0, 0",
        "0, 1",
        "1, 1",
        "1, 0" // getAndSetAcquire releases nothing
    })
    public static final class ExchangeAcquireReleasesNothing {
        final Cell flag = new Cell();
        int data, r1, r2;

        public static Object run() throws Throwable {
            ExchangeAcquireReleasesNothing s = new ExchangeAcquireReleasesNothing();
            inParallel(
                    () -> {
                        s.data = 1;
                        Cell.VALUE.getAndSetAcquire(s.flag, 1);
                    },
                    () -> {
                        s.r1 = s.flag.getAcquire();
                        s.r2 = s.data;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** A compare-and-set that fails has still read, in volatile mode. (witness, data) */
    @Outcomes({"0, 0", "0, 1", "1, 1"})
    public static final class FailureReadsVolatile {
        final Cell flag = new Cell();
        int data, r1, r2;

        public static Object run() throws Throwable {
            FailureReadsVolatile s = new FailureReadsVolatile();
            inParallel(
                    () -> {
                        s.data = 1;
                        s.flag.setRelease(1);
                    },
                    () -> {
                        s.r1 = (int) Cell.VALUE.compareAndExchange(s.flag, 5, 6);
                        s.r2 = s.data;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** In acquire mode a failure has acquired. */
    @Outcomes({"0, 0", "0, 1", "1, 1"})
    public static final class FailureAcquires {
        final Cell flag = new Cell();
        int data, r1, r2;

        public static Object run() throws Throwable {
            FailureAcquires s = new FailureAcquires();
            inParallel(
                    () -> {
                        s.data = 1;
                        s.flag.setRelease(1);
                    },
                    () -> {
                        s.r1 = (int) Cell.VALUE.compareAndExchangeAcquire(s.flag, 5, 6);
                        s.r2 = s.data;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** In release mode the value is read plainly. */
    @Outcomes({
        "0, 0",
        "0, 1",
        "1, 1",
        "1, 0" // "as accessed with the memory semantics of get": no edge
    })
    public static final class FailureOfReleaseMode {
        final Cell flag = new Cell();
        int data, r1, r2;

        public static Object run() throws Throwable {
            FailureOfReleaseMode s = new FailureOfReleaseMode();
            inParallel(
                    () -> {
                        s.data = 1;
                        s.flag.setRelease(1);
                    },
                    () -> {
                        s.r1 = (int) Cell.VALUE.compareAndExchangeRelease(s.flag, 5, 6);
                        s.r2 = s.data;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** A failed compare-and-set writes nothing, so it releases nothing. (flag, data) */
    @Outcomes({
        "0, 0",
        "0, 1" // the flag stays 0, and reading 0 orders nothing
    })
    public static final class FailureWritesNothing {
        final Cell flag = new Cell();
        int data, r1, r2;

        public static Object run() throws Throwable {
            FailureWritesNothing s = new FailureWritesNothing();
            inParallel(
                    () -> {
                        s.data = 1;
                        Cell.VALUE.compareAndSet(s.flag, 5, 1);
                    },
                    () -> {
                        s.r1 = s.flag.getVolatile();
                        s.r2 = s.data;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** A plain weak compare-and-set that succeeds publishes nothing. (flag, data) */
    @Outcomes({
        "0, 0",
        "0, 1",
        "1, 1",
        "1, 0" // it writes with the semantics of set
    })
    public static final class WeakPlainPublishesNothing {
        final Cell flag = new Cell();
        int data, r1, r2;

        public static Object run() throws Throwable {
            WeakPlainPublishesNothing s = new WeakPlainPublishesNothing();
            inParallel(
                    () -> {
                        s.data = 1;
                        while (!Cell.VALUE.weakCompareAndSetPlain(s.flag, 0, 1)) {
                            Thread.onSpinWait();
                        }
                    },
                    () -> {
                        s.r1 = s.flag.getAcquire();
                        s.r2 = s.data;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** The classes of java.util.concurrent.atomic have the same modes. (flag, data) */
    @Outcomes({
        "0, 0",
        "0, 1",
        "1, 1",
        "1, 0" // setPlain releases nothing
    })
    @Uses({Uses.MEMORY_MODEL, Uses.JUC})
    public static final class SetPlainOfAtomicInteger {
        final AtomicInteger flag = new AtomicInteger();
        int data, r1, r2;

        public static Object run() throws Throwable {
            SetPlainOfAtomicInteger s = new SetPlainOfAtomicInteger();
            inParallel(
                    () -> {
                        s.data = 1;
                        s.flag.setPlain(1);
                    },
                    () -> {
                        s.r1 = s.flag.get();
                        s.r2 = s.data;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** An update reads what a plain write left, and acquires nothing from it. (flag, data) */
    @Outcomes({
        "0, 0",
        "0, 1",
        "1, 1",
        "1, 0" // the same
    })
    @Uses({Uses.MEMORY_MODEL, Uses.JUC})
    public static final class UpdateAfterSetPlain {
        final AtomicInteger flag = new AtomicInteger();
        int data, r1, r2;

        public static Object run() throws Throwable {
            UpdateAfterSetPlain s = new UpdateAfterSetPlain();
            inParallel(
                    () -> {
                        s.data = 1;
                        s.flag.setPlain(1);
                    },
                    () -> {
                        s.r1 = s.flag.getAndSet(2);
                        s.r2 = s.data;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Reading and writing volatile in turn is no update: one increment may be lost. */
    @Outcomes({
        "2",
        "1" // both read 0
    })
    @Uses(Uses.THREADS)
    public static final class VolatileIncrement {
        volatile int x;

        public static Object run() throws Throwable {
            VolatileIncrement s = new VolatileIncrement();
            inParallel(() -> s.x++, () -> s.x++);
            return s.x;
        }
    }

    /** Of references two are the same only if their object is. */
    @Outcomes("false, true, false, true, 1000, null")
    public static final class BoxesByIdentity {
        private static final AtomicReferenceFieldUpdater<BoxesByIdentity, Long> FIELD =
                AtomicReferenceFieldUpdater.newUpdater(BoxesByIdentity.class, Long.class, "field");

        volatile Long field = Long.valueOf(1_000);

        public static Object run() throws Throwable {
            Long first = Long.valueOf(1_000);
            AtomicReference<Long> reference = new AtomicReference<>(first);
            BoxesByIdentity s = new BoxesByIdentity();
            boolean anotherBox = reference.compareAndSet(Long.valueOf(1_000), 7L);
            boolean theSameBox = reference.compareAndSet(first, null);
            boolean anotherOfAField = FIELD.compareAndSet(s, first, 7L);
            boolean theSameOfAField = FIELD.compareAndSet(s, s.field, first);
            return anotherBox
                    + ", "
                    + theSameBox
                    + ", "
                    + anotherOfAField
                    + ", "
                    + theSameOfAField
                    + ", "
                    + FIELD.getAndSet(s, null)
                    + ", "
                    + s.field;
        }
    }

    /** An expected null is no number, and a number no expected null. */
    @Outcomes("true, false, 5, null")
    public static final class NullAndBoxes {
        public static Object run() throws Throwable {
            AtomicReference<Long> reference = new AtomicReference<>();
            boolean wasNull = reference.compareAndSet(null, 5L);
            boolean isNull = reference.compareAndSet(null, 6L);
            return wasNull
                    + ", "
                    + isNull
                    + ", "
                    + reference.getAndSet(null)
                    + ", "
                    + reference.get();
        }
    }
}
