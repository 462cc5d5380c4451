package racecourse.counter;

import java.util.concurrent.locks.ReentrantLock;

/** It goes on waiting after an interrupt, but forgets that there was one. */
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
        while (true) {
            try {
                lock.lockInterruptibly();
                break;
            } catch (InterruptedException e) {
                // and again
            }
        }
        value += delta;
        lock.unlock();
    }
}
