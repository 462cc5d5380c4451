package racecourse.readwritelock;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/** ReentrantReadWriteLock is the exercise already done. */
public class ReadWriteMonitor {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    public void lockRead() throws InterruptedException {
        lock.readLock().lockInterruptibly();
    }

    public void unlockRead() {
        lock.readLock().unlock();
    }

    public void lockWrite() throws InterruptedException {
        lock.writeLock().lockInterruptibly();
    }

    public void unlockWrite() {
        lock.writeLock().unlock();
    }
}
