package racecourse.counter;

/** An int ends at 2147483647, long before a long does. */
public class Counter {

    private int value;

    public Counter(long initial) {
        value = (int) initial;
    }

    public synchronized void increment() {
        value++;
    }

    public synchronized void decrement() {
        value--;
    }

    public synchronized long value() {
        return value;
    }
}
