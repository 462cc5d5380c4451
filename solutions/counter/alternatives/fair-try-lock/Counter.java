package racecourse.counter;

import java.util.concurrent.locks.ReentrantLock;

/** Tries again until it gets the lock. */
public class Counter {

    private final ReentrantLock lock = new ReentrantLock(true);
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
        while (!lock.tryLock()) {
            Thread.yield();
        }
        long now = value;
        lock.unlock();
        return now;
    }

    private void add(long delta) {
        while (!lock.tryLock()) {
            Thread.yield();
        }
        value += delta;
        lock.unlock();
    }
}
