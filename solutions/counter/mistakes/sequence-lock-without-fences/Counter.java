package racecourse.counter;

/** A plain read may move behind the volatile one that should confirm it. */
public class Counter {

    private volatile int version;
    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        add(1);
    }

    public void decrement() {
        add(-1);
    }

    private synchronized void add(long delta) {
        version++;
        value += delta;
        version++;
    }

    public long value() {
        while (true) {
            int before = version;
            if (before % 2 == 0) {
                long seen = value;
                if (version == before) {
                    return seen;
                }
            }
            Thread.onSpinWait();
        }
    }
}
