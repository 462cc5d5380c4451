package racecourse.counter;

import java.util.concurrent.Semaphore;

/**
 * A thread that is interrupted while it waits for its turn returns without having counted.
 */
public class Counter {

    private final Semaphore turn = new Semaphore(1);
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

    public long value() {
        turn.acquireUninterruptibly();
        try {
            return value;
        } finally {
            turn.release();
        }
    }

    private void add(long delta) {
        try {
            turn.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        value += delta;
        turn.release();
    }
}
