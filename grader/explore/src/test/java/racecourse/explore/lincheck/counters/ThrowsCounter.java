package racecourse.explore.lincheck.counters;

/** Throws where the specification doesn't. */
final class ThrowsCounter implements Counter {

    @Override
    public void increment() {
        throw new UnsupportedOperationException("increment");
    }

    @Override
    public void decrement() {
        throw new UnsupportedOperationException("decrement");
    }

    @Override
    public long value() {
        return 10;
    }
}
