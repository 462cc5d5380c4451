package racecourse.counter;

import java.util.concurrent.Semaphore;

/** A semaphore with one permit. */
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
        turn.acquireUninterruptibly();
        try {
            value += delta;
        } finally {
            turn.release();
        }
    }
}
