package racecourse.counter;

import java.util.concurrent.atomic.*;

public class Counter {
    /** null while somebody has taken it out. */
    private final AtomicReference<Long> value;

    public Counter(long initial) {
        value = new AtomicReference<>(initial);
    }

    public void increment() {
        value.set(take() + 1);
    }

    public void decrement() {
        value.set(take() - 1);
    }

    private long take() {
        while (true) {
            Long taken = value.getAndSet(null);
            if (taken != null) return taken;
            Thread.yield();
        }
    }

    public long value() {
        long taken = take();
        value.set(taken);
        return taken;
    }
}
