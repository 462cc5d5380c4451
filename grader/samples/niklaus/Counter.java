package racecourse.counter;

import java.util.ArrayList;
import java.util.List;

public class Counter {
    private final List<long[]> history = new ArrayList<>();
    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public synchronized void increment() {
        value++;
        history.add(new long[1_000_000]);
    }

    public synchronized void decrement() {
        value--;
        history.add(new long[1_000_000]);
    }

    public synchronized long value() {
        return value;
    }
}
