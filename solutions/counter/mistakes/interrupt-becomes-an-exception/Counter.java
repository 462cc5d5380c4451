package racecourse.counter;

import java.util.concurrent.locks.ReentrantLock;

/** A method that does not declare InterruptedException must not fail on an interrupt. */
public class Counter {

    private final ReentrantLock lock = new ReentrantLock();
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
        lock.lock();
        try {
            return value;
        } finally {
            lock.unlock();
        }
    }

    private void add(long delta) {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        value += delta;
        lock.unlock();
    }
}
