package racecourse.counter;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Readers share a lock. */
public class Counter {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
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
        lock.readLock().lock();
        try {
            return value;
        } finally {
            lock.readLock().unlock();
        }
    }

    private void add(long delta) {
        lock.writeLock().lock();
        try {
            value += delta;
        } finally {
            lock.writeLock().unlock();
        }
    }
}
