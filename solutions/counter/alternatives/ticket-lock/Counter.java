package racecourse.counter;

import java.util.concurrent.atomic.AtomicLong;

/** First come, first served, by spinning. */
public class Counter {

    private final AtomicLong tickets = new AtomicLong();
    private volatile long served;
    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        long ticket = enter();
        value++;
        served = ticket + 1;
    }

    public void decrement() {
        long ticket = enter();
        value--;
        served = ticket + 1;
    }

    public long value() {
        long ticket = enter();
        long now = value;
        served = ticket + 1;
        return now;
    }

    private long enter() {
        long ticket = tickets.getAndIncrement();
        while (served != ticket) {
            Thread.onSpinWait();
        }
        return ticket;
    }
}
