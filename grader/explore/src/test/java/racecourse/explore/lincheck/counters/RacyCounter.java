package racecourse.explore.lincheck.counters;

/** Reads and writes without a lock: updates get lost. */
final class RacyCounter implements Counter {
    private long value = 10;

    @Override
    public void increment() {
        value = value + 1;
    }

    @Override
    public void decrement() {
        value = value - 1;
    }

    @Override
    public long value() {
        return value;
    }
}
