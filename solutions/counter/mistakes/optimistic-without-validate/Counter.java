package racecourse.counter;

import java.util.concurrent.locks.StampedLock;

/** What was read optimistically counts only if validate says so. */
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
        lock.tryOptimisticRead();
        return value;
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
