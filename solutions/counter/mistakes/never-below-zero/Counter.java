package racecourse.counter;

/** A counter may go below zero. */
public class Counter {

    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public synchronized void increment() {
        value++;
    }

    public synchronized void decrement() {
        if (value > 0) {
            value--;
        }
    }

    public synchronized long value() {
        return value;
    }
}
