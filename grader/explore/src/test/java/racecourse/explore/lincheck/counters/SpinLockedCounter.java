package racecourse.explore.lincheck.counters;

import java.util.concurrent.atomic.AtomicBoolean;

/** Correct, with a lock made by hand that spins. */
final class SpinLockedCounter implements Counter {
    private final AtomicBoolean held = new AtomicBoolean();
    private long value = 10;

    @Override
    public void increment() {
        acquire();
        value++;
        held.set(false);
    }

    @Override
    public void decrement() {
        acquire();
        value--;
        held.set(false);
    }

    @Override
    public long value() {
        acquire();
        long now = value;
        held.set(false);
        return now;
    }

    private void acquire() {
        while (!held.compareAndSet(false, true)) {}
    }
}
