package racecourse.counter;

import java.util.concurrent.atomic.AtomicLong;

/** Waits longer after each failed attempt. */
public class Counter {

    private final AtomicLong value;

    public Counter(long initial) {
        value = new AtomicLong(initial);
    }

    public void increment() {
        add(1);
    }

    public void decrement() {
        add(-1);
    }

    public long value() {
        return value.get();
    }

    private void add(long delta) {
        int pause = 16;
        long seen = value.get();
        while (!value.compareAndSet(seen, seen + delta)) {
            for (int i = 0; i < pause; i++) {
                Thread.onSpinWait();
            }
            pause = Math.min(2 * pause, 256);
            seen = value.get();
        }
    }
}
