package racecourse.counter;

import java.util.concurrent.Semaphore;

/** A semaphore with two permits lets two threads in. */
public class Counter {

    private final Semaphore turn = new Semaphore(2);
    private volatile long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        turn.acquireUninterruptibly();
        value++;
        turn.release();
    }

    public void decrement() {
        turn.acquireUninterruptibly();
        value--;
        turn.release();
    }

    public long value() {
        return value;
    }
}
