package racecourse.counter;

/** A number that any number of threads may count up and down at the same time. */
public class Counter {

    private long value;

    /** A counter that starts at this number. */
    public Counter(long initial) {
        value = initial;
    }

    /** Adds 1. */
    public void increment() {
        // TODO: when two threads count at the same time, both must count.
        value = value + 1;
    }

    /** Subtracts 1. */
    public void decrement() {
        // TODO: the same here.
        value = value - 1;
    }

    /** What it has been counted to. */
    public long value() {
        // TODO: whatever has been counted when this is called must be in the answer.
        return value;
    }
}
