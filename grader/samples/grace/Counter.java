package racecourse.counter;

public class Counter {
    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public synchronized void increment() {
        value++
    }

    public synchronized void decrement() {
        value--;
    }

    public synchronized long value() {
        return value;
    }
}
