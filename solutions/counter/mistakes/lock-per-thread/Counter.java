package racecourse.counter;

import java.util.concurrent.locks.ReentrantLock;

/** Each thread has a lock of its own, so no thread ever waits for another. */
public class Counter {

    private final ThreadLocal<ReentrantLock> lock = ThreadLocal.withInitial(ReentrantLock::new);
    private volatile long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        lock.get().lock();
        try {
            value++;
        } finally {
            lock.get().unlock();
        }
    }

    public void decrement() {
        lock.get().lock();
        try {
            value--;
        } finally {
            lock.get().unlock();
        }
    }

    public long value() {
        return value;
    }
}
