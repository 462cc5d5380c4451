package racecourse.counter;

import java.util.concurrent.atomic.AtomicLong;

/** An atomic number does the three steps in one. */
public class Counter {

    private final AtomicLong value;

    public Counter(long initial) {
        value = new AtomicLong(initial);
    }

    public void increment() {
        value.incrementAndGet();
    }

    public void decrement() {
        value.decrementAndGet();
    }

    public long value() {
        return value.get();
    }
}
