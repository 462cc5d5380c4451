package racecourse.explore.samples;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A latch whose waiters don't look again when they wake up. */
final class HastyLatch {

    private final Lock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private boolean open;

    synchronized void open() {
        open = true;
        notifyAll();
    }

    synchronized boolean await() throws InterruptedException {
        if (!open) {
            wait();
        }
        return open;
    }

    void openByLock() {
        lock.lock();
        open = true;
        opened.signalAll();
        lock.unlock();
    }

    boolean awaitByLock() throws InterruptedException {
        lock.lock();
        if (!open) {
            opened.await();
        }
        boolean seen = open;
        lock.unlock();
        return seen;
    }
}
