package racecourse.explore.lincheck.counters;

/** Waits in a loop of its own for what nobody does. */
final class NeverEndsCounter implements Counter {
    private volatile boolean allowed;

    @Override
    public void increment() {
        while (!allowed) {}
    }

    @Override
    public void decrement() {
        while (!allowed) {}
    }

    @Override
    public long value() {
        return 10;
    }
}
