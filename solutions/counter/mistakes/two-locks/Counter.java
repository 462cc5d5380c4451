package racecourse.counter;

/** Increment and decrement hold different locks, so both can be inside at the same time. */
public class Counter {

    private final Object up = new Object();
    private final Object down = new Object();
    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        synchronized (up) {
            value++;
        }
    }

    public void decrement() {
        synchronized (down) {
            value--;
        }
    }

    public long value() {
        synchronized (up) {
            synchronized (down) {
                return value;
            }
        }
    }
}
