package racecourse.counter;

public class Counter {
    private static final int STEP = Integer.parseInt("one");
    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public synchronized void increment() {
        value += STEP;
    }

    public synchronized void decrement() {
        value -= STEP;
    }

    public synchronized long value() {
        return value;
    }
}
