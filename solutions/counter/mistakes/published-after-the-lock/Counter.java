package racecourse.counter;

/**
 * The copy that value() reads is written after the lock is given back, by an older thread too.
 */
public class Counter {

    private long value;
    private volatile long published;

    public Counter(long initial) {
        value = initial;
        published = initial;
    }

    public void increment() {
        add(1);
    }

    public void decrement() {
        add(-1);
    }

    public long value() {
        return published;
    }

    private void add(long delta) {
        long now;
        synchronized (this) {
            value += delta;
            now = value;
        }
        published = now;
    }
}
