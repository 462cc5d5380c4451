package racecourse.counter;

/** Past the largest long, counting goes on at the smallest. */
public class Counter {

    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public synchronized void increment() {
        value = Math.addExact(value, 1);
    }

    public synchronized void decrement() {
        value = Math.subtractExact(value, 1);
    }

    public synchronized long value() {
        return value;
    }
}
