package racecourse.counter;

public class Counter {
    private boolean busy;
    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        while (busy) {
            // until the other thread is done
        }
        busy = true;
        value++;
    }

    public void decrement() {
        while (busy) {
            // until the other thread is done
        }
        busy = true;
        value--;
        busy = false;
    }

    public long value() {
        return value;
    }
}
