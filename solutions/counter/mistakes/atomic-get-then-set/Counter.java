package racecourse.counter;

import java.util.concurrent.atomic.AtomicLong;

/** Get and set are atomic each, not together. */
public class Counter {

    private final AtomicLong value;

    public Counter(long initial) {
        value = new AtomicLong(initial);
    }

    public void increment() {
        value.set(value.get() + 1);
    }

    public void decrement() {
        value.set(value.get() - 1);
    }

    public long value() {
        return value.get();
    }
}
