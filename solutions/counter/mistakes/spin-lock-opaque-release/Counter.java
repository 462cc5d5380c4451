package racecourse.counter;

import java.util.concurrent.atomic.AtomicInteger;

/** An opaque write gives the lock back but does not publish what was done under it. */
public class Counter {

    private final AtomicInteger taken = new AtomicInteger();
    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        lock();
        value++;
        taken.setOpaque(0);
    }

    public void decrement() {
        lock();
        value--;
        taken.setOpaque(0);
    }

    public long value() {
        lock();
        long now = value;
        taken.setOpaque(0);
        return now;
    }

    private void lock() {
        while (!taken.compareAndSet(0, 1)) {
            Thread.onSpinWait();
        }
    }
}
