package racecourse.counter;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the calls, whatever the submission's counter does. */
final class Tally extends Counter {

    private final AtomicInteger ups = new AtomicInteger();
    private final AtomicInteger downs = new AtomicInteger();

    Tally() {
        super(0);
    }

    @Override
    public void increment() {
        ups.incrementAndGet();
    }

    @Override
    public void decrement() {
        downs.incrementAndGet();
    }

    @Override
    public long value() {
        return (long) ups.get() - downs.get();
    }

    /** Says how often it was counted up and down. */
    String calls() {
        return ups + " increments and " + downs + " decrements";
    }
}
