package racecourse.counter;

import java.util.concurrent.atomic.AtomicLong;

/** An opaque read is never torn, but may miss a count that has long returned. */
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
        return value.getOpaque();
    }
}
