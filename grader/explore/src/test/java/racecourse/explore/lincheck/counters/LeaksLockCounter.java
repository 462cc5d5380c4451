package racecourse.explore.lincheck.counters;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps the lock after an increment: the next call waits for ever. */
final class LeaksLockCounter implements Counter {
    private final Lock lock = new ReentrantLock();
    private long value = 10;

    @Override
    public void increment() {
        lock.lock();
        value++;
    }

    @Override
    public void decrement() {
        lock.lock();
        value--;
        lock.unlock();
    }

    @Override
    public long value() {
        lock.lock();
        try {
            return value;
        } finally {
            lock.unlock();
        }
    }
}
