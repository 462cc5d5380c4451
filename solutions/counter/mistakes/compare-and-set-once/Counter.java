package racecourse.counter;

import java.util.concurrent.atomic.AtomicLong;

/** A compare-and-set that fails has not counted, and must be tried again. */
public class Counter {

    private final AtomicLong value;

    public Counter(long initial) {
        value = new AtomicLong(initial);
    }

    public void increment() {
        long now = value.get();
        value.compareAndSet(now, now + 1);
    }

    public void decrement() {
        long now = value.get();
        value.compareAndSet(now, now - 1);
    }

    public long value() {
        return value.get();
    }
}
