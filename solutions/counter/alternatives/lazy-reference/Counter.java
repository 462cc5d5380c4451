package racecourse.counter;

import java.util.concurrent.atomic.*;

public class Counter {
    private final long initial;
    private final AtomicReference<Long> value = new AtomicReference<>();

    public Counter(long initial) {
        this.initial = initial;
    }

    public void increment() {
        add(1);
    }

    public void decrement() {
        add(-1);
    }

    private Long now() {
        value.compareAndSet(null, initial); // only the first time
        return value.get();
    }

    private void add(int d) {
        Long seen;
        do {
            seen = now();
        } while (!value.compareAndSet(seen, seen + d));
    }

    public long value() {
        return now();
    }
}
