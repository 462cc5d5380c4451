package racecourse.counter;

/**
 * Increment and decrement take two locks in opposite orders, and each may wait for the other.
 */
public class Counter {

    private final Object one = new Object();
    private final Object other = new Object();
    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        synchronized (one) {
            synchronized (other) {
                value++;
            }
        }
    }

    public void decrement() {
        synchronized (other) {
            synchronized (one) {
                value--;
            }
        }
    }

    public long value() {
        synchronized (one) {
            synchronized (other) {
                return value;
            }
        }
    }
}
