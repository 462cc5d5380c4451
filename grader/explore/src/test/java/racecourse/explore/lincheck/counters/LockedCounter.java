package racecourse.explore.lincheck.counters;

/** Correct. */
final class LockedCounter implements Counter {
    private long value = 10;

    @Override
    public void increment() {
        synchronized (this) {
            value++;
        }
    }

    @Override
    public void decrement() {
        synchronized (this) {
            value--;
        }
    }

    @Override
    public long value() {
        synchronized (this) {
            return value;
        }
    }
}
