package racecourse.counter;

import java.util.concurrent.atomic.AtomicLong;

/** After a second failure the count is given up. */
public class Counter {

    private final AtomicLong value;

    public Counter(long initial) {
        value = new AtomicLong(initial);
    }

    public void increment() {
        add(1);
    }

    public void decrement() {
        add(-1);
    }

    public long value() {
        return value.get();
    }

    private void add(long delta) {
        for (int attempt = 0; attempt < 2; attempt++) {
            long now = value.get();
            if (value.compareAndSet(now, now + delta)) {
                return;
            }
        }
    }
}
