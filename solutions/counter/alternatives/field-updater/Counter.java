package racecourse.counter;

import java.util.concurrent.atomic.AtomicLongFieldUpdater;

/** A volatile field with an updater. */
public class Counter {

    private static final AtomicLongFieldUpdater<Counter> VALUE =
            AtomicLongFieldUpdater.newUpdater(Counter.class, "value");

    private volatile long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        VALUE.getAndIncrement(this);
    }

    public void decrement() {
        VALUE.addAndGet(this, -1);
    }

    public long value() {
        return value;
    }
}
