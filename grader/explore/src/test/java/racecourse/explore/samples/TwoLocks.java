package racecourse.explore.samples;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Takes two locks in the order in which they are given. */
class TwoLocks {

    private final Lock lock = new ReentrantLock();

    void lock() {
        lock.lock();
    }

    void unlock() {
        lock.unlock();
    }

    void both(Object first, Object second) {
        synchronized (first) {
            synchronized (second) {
                notifyNobody(second);
            }
        }
    }

    private static void notifyNobody(Object lock) {
        lock.notifyAll();
    }
}
