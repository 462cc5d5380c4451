package racecourse.counter;

/** A lock protects nothing if the other method does not take it. */
public class Counter {

    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        value++;
    }

    public synchronized void decrement() {
        value--;
    }

    public synchronized long value() {
        return value;
    }
}
