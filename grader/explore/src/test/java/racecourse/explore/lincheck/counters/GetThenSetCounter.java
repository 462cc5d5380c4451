package racecourse.explore.lincheck.counters;

import java.util.concurrent.atomic.AtomicLong;

/** Uses an atomic number in two steps: updates get lost. */
final class GetThenSetCounter implements Counter {
    private final AtomicLong value = new AtomicLong(10);

    @Override
    public void increment() {
        value.set(value.get() + 1);
    }

    @Override
    public void decrement() {
        value.set(value.get() - 1);
    }

    @Override
    public long value() {
        return value.get();
    }
}
