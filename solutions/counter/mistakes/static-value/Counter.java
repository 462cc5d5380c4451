package racecourse.counter;

/** All counters share one static number. */
public class Counter {

    private static long value;

    public Counter(long initial) {
        synchronized (Counter.class) {
            value = initial;
        }
    }

    public void increment() {
        synchronized (Counter.class) {
            value++;
        }
    }

    public void decrement() {
        synchronized (Counter.class) {
            value--;
        }
    }

    public long value() {
        synchronized (Counter.class) {
            return value;
        }
    }
}
