package racecourse.readwritelock;

import java.util.concurrent.locks.ReentrantLock;

/** A lock for one at a time keeps readers from each other. */
public class ReadWriteMonitor {

    private final ReentrantLock lock = new ReentrantLock(true);

    public void lockRead() throws InterruptedException {
        lock.lockInterruptibly();
    }

    public void unlockRead() {
        lock.unlock();
    }

    public void lockWrite() throws InterruptedException {
        lock.lockInterruptibly();
    }

    public void unlockWrite() {
        lock.unlock();
    }
}
