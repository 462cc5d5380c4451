package racecourse.counter;

import java.util.concurrent.atomic.AtomicReference;

/** Replaces an immutable number as long as nobody else has. */
public class Counter {

    private final AtomicReference<Long> value;

    public Counter(long initial) {
        value = new AtomicReference<>(initial);
    }

    public void increment() {
        value.updateAndGet(now -> now + 1);
    }

    public void decrement() {
        Long seen = value.get();
        while (!value.compareAndSet(seen, seen - 1)) {
            seen = value.get();
        }
    }

    public long value() {
        return value.get();
    }
}
