package racecourse.counter;

/** Value() takes no turn, so nothing makes it see what others have counted. */
public class Counter {

    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public synchronized void increment() {
        value++;
    }

    public synchronized void decrement() {
        value--;
    }

    public long value() {
        return value;
    }
}
