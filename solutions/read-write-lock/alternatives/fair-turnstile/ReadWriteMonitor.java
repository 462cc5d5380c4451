package racecourse.readwritelock;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Everybody goes through a turnstile, in the order of arrival. A writer stays in it until he leaves, so
 * nobody comes in behind him; readers go on, and are counted.
 */
public class ReadWriteMonitor {

    private final ReentrantLock turnstile = new ReentrantLock(true);
    private int readers;

    public void lockRead() throws InterruptedException {
        turnstile.lockInterruptibly();
        try {
            synchronized (this) {
                readers++;
            }
        } finally {
            turnstile.unlock();
        }
    }

    public synchronized void unlockRead() {
        if (readers == 0) {
            throw new IllegalMonitorStateException();
        }
        readers--;
        if (readers == 0) {
            notify(); // only the writer in the turnstile waits here
        }
    }

    public void lockWrite() throws InterruptedException {
        turnstile.lockInterruptibly();
        boolean in = false;
        try {
            synchronized (this) {
                while (readers > 0) {
                    wait();
                }
            }
            in = true;
        } finally {
            if (!in) {
                turnstile.unlock();
            }
        }
    }

    public void unlockWrite() {
        turnstile.unlock(); // refuses if the thread isn't in it
    }
}
