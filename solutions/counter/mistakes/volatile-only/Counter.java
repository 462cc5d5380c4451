package racecourse.counter;

/** Volatile makes values visible, it does not make three steps one. */
public class Counter {

    private volatile long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        value++;
    }

    public void decrement() {
        value--;
    }

    public long value() {
        return value;
    }
}
