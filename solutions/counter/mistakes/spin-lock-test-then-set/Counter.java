package racecourse.counter;

/** Two threads can both see the flag free before either sets it. */
public class Counter {

    private volatile boolean taken;
    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        lock();
        value++;
        taken = false;
    }

    public void decrement() {
        lock();
        value--;
        taken = false;
    }

    public long value() {
        lock();
        long now = value;
        taken = false;
        return now;
    }

    private void lock() {
        while (taken) {
            Thread.onSpinWait();
        }
        taken = true;
    }
}
