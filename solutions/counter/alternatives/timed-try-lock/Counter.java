package racecourse.counter;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Waits a little for the lock, and again, interrupted or not. */
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
        lock();
        try {
            return value;
        } finally {
            lock.unlock();
        }
    }

    private void add(long delta) {
        lock();
        try {
            value += delta;
        } finally {
            lock.unlock();
        }
    }

    private void lock() {
        boolean interrupted = false;
        while (true) {
            try {
                if (lock.tryLock(5, TimeUnit.MILLISECONDS)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
