package racecourse.counter;

import java.util.concurrent.atomic.AtomicBoolean;

/** A lock made by hand that spins. */
public class Counter {

    private final AtomicBoolean taken = new AtomicBoolean();
    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        lock();
        value++;
        taken.set(false);
    }

    public void decrement() {
        lock();
        value--;
        taken.set(false);
    }

    public long value() {
        lock();
        long now = value;
        taken.set(false);
        return now;
    }

    private void lock() {
        while (!taken.compareAndSet(false, true)) {}
    }
}
