package racecourse.counter;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Decrement returns with the lock held, and the next thread waits for ever. */
public class Counter {

    private final Lock lock = new ReentrantLock();
    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        lock.lock();
        try {
            value++;
        } finally {
            lock.unlock();
        }
    }

    public void decrement() {
        lock.lock();
        value--;
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
