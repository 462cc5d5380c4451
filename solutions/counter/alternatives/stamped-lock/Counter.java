package racecourse.counter;

import java.util.concurrent.locks.StampedLock;

/** Reads without a lock, and again with one if somebody wrote meanwhile. */
public class Counter {

    private final StampedLock lock = new StampedLock();
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
        long stamp = lock.tryOptimisticRead();
        long now = value;
        if (lock.validate(stamp)) {
            return now;
        }
        stamp = lock.readLock();
        try {
            return value;
        } finally {
            lock.unlockRead(stamp);
        }
    }

    private void add(long delta) {
        long stamp = lock.writeLock();
        try {
            value += delta;
        } finally {
            lock.unlockWrite(stamp);
        }
    }
}
