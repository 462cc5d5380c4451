package racecourse.counter;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** If the count ends at 0, it returns early and keeps the lock. */
public class Counter {

    private final Lock lock = new ReentrantLock();
    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        lock.lock();
        value++;
        if (value == 0) {
            return;
        }
        lock.unlock();
    }

    public void decrement() {
        lock.lock();
        value--;
        if (value == 0) {
            return;
        }
        lock.unlock();
    }

    public long value() {
        lock.lock();
        try {
            return value;
        } finally {
            lock.unlock();
        }
    }
}
