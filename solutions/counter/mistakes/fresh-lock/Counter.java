package racecourse.counter;

/** Each call locks an object of its own, which nobody else can hold. */
public class Counter {

    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        synchronized (new Object()) {
            value++;
        }
    }

    public void decrement() {
        synchronized (new Object()) {
            value--;
        }
    }

    public long value() {
        synchronized (new Object()) {
            return value;
        }
    }
}
