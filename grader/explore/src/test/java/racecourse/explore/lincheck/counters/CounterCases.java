package racecourse.explore.lincheck.counters;

import org.jetbrains.lincheck.datastructures.Operation;

/** The operations of each counter; Lincheck wants a class, and a literal {@code new}, for each. */
public final class CounterCases {

    private CounterCases() {}

    /** The operations, whichever the counter. */
    public abstract static class Operations {
        private final Counter counter;

        Operations(Counter counter) {
            this.counter = counter;
        }

        @Operation
        public void increment() {
            counter.increment();
        }

        @Operation
        public void decrement() {
            counter.decrement();
        }

        @Operation
        public long value() {
            return counter.value();
        }
    }

    public static final class Racy extends Operations {
        public Racy() {
            super(new RacyCounter());
        }
    }

    public static final class GetThenSet extends Operations {
        public GetThenSet() {
            super(new GetThenSetCounter());
        }
    }

    public static final class Locked extends Operations {
        public Locked() {
            super(new LockedCounter());
        }
    }

    public static final class SpinLocked extends Operations {
        public SpinLocked() {
            super(new SpinLockedCounter());
        }
    }

    public static final class LeaksLock extends Operations {
        public LeaksLock() {
            super(new LeaksLockCounter());
        }
    }

    public static final class NeverEnds extends Operations {
        public NeverEnds() {
            super(new NeverEndsCounter());
        }
    }

    public static final class Throws extends Operations {
        public Throws() {
            super(new ThrowsCounter());
        }
    }

    public static final class BacksOff extends Operations {
        public BacksOff() {
            super(new BacksOffCounter());
        }
    }
}
