package racecourse.counter;

public class Counter {
    private final Object ups = new Object();
    private final Object downs = new Object();
    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        synchronized (ups) {
            synchronized (downs) {
                value++;
            }
        }
    }

    public void decrement() {
        synchronized (downs) {
            synchronized (ups) {
                value--;
            }
        }
    }

    public long value() {
        synchronized (ups) {
            return value;
        }
    }
}
