package racecourse.counter;

/** A number that any number of threads may count up and down at the same time. */
public class Counter {

    private long value;

    /** A counter that starts at this number. */
    public Counter(long initial) {
        value = initial;
    }

    /** Adds 1. */
    public synchronized void increment() {
        value = value + 1;
    }

    /** Subtracts 1. */
    public synchronized void decrement() {
        value = value - 1;
    }

    /** What it has been counted to. */
    public synchronized long value() {
        return value;
    }
}
