package racecourse.counter;

import java.util.concurrent.atomic.LongAdder;

/** Sum() adds up the parts one after the other, while others change them. */
public class Counter {

    private final LongAdder value = new LongAdder();

    public Counter(long initial) {
        value.add(initial);
    }

    public void increment() {
        value.increment();
    }

    public void decrement() {
        value.decrement();
    }

    public long value() {
        return value.sum();
    }
}
