package racecourse.explore.lincheck.counters;

import java.util.concurrent.atomic.AtomicLong;

/** Correct, with a pause of many turns before each attempt, which must not be taken for endless. */
final class BacksOffCounter implements Counter {
    private final AtomicLong value = new AtomicLong(10);

    @Override
    public void increment() {
        add(1);
    }

    @Override
    public void decrement() {
        add(-1);
    }

    @Override
    public long value() {
        return value.get();
    }

    private void add(int delta) {
        long seen = value.get();
        while (!value.compareAndSet(seen, seen + delta)) {
            for (int i = 0; i < 100; i++) {
                Thread.onSpinWait();
            }
            seen = value.get();
        }
    }
}
