package racecourse.counter;

/**
 * Reading, adding and writing are three steps, and two threads can take them at the same time.
 */
public class Counter {

    private long value;

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
