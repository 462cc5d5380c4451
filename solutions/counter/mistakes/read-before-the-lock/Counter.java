package racecourse.counter;

/** The value is read before the lock is taken, and may be old by then. */
public class Counter {

    private volatile long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        long next = value + 1;
        synchronized (this) {
            value = next;
        }
    }

    public void decrement() {
        long next = value - 1;
        synchronized (this) {
            value = next;
        }
    }

    public long value() {
        return value;
    }
}
