package racecourse.counter;

/** The lock is the boxed number, which is another object after each count. */
public class Counter {

    private Long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        synchronized (value) {
            value = value + 1;
        }
    }

    public void decrement() {
        synchronized (value) {
            value = value - 1;
        }
    }

    public long value() {
        synchronized (value) {
            return value;
        }
    }
}
