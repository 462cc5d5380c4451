package racecourse.counter;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Two atomic numbers are read one after the other, and between the reads a pair of counts slips
 * in.
 */
public class Counter {

    private final AtomicLong ups;
    private final AtomicLong downs = new AtomicLong();

    public Counter(long initial) {
        ups = new AtomicLong(initial);
    }

    public void increment() {
        ups.incrementAndGet();
    }

    public void decrement() {
        downs.incrementAndGet();
    }

    public long value() {
        return ups.get() - downs.get();
    }
}
