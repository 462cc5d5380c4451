package racecourse.counter;

import java.util.concurrent.atomic.AtomicInteger;

/** A lock made by hand that spins politely and is given back with release semantics. */
public class Counter {

    private final AtomicInteger taken = new AtomicInteger();
    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        lock();
        value++;
        taken.setRelease(0);
    }

    public void decrement() {
        lock();
        value--;
        taken.setRelease(0);
    }

    public long value() {
        lock();
        long now = value;
        taken.setRelease(0);
        return now;
    }

    private void lock() {
        while (taken.get() != 0 || !taken.weakCompareAndSetVolatile(0, 1)) {
            Thread.onSpinWait();
        }
    }
}
