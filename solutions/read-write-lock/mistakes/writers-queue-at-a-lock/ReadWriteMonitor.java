package racecourse.readwritelock;

import java.util.concurrent.locks.ReentrantLock;

/** Between two writers nobody remembers that the second one waits. */
public class ReadWriteMonitor {

    private final ReentrantLock writers = new ReentrantLock();
    private int readers;
    private boolean writerComes;

    public synchronized void lockRead() throws InterruptedException {
        while (writerComes) {
            wait();
        }
        readers++;
    }

    public synchronized void unlockRead() {
        if (readers == 0) {
            throw new IllegalMonitorStateException();
        }
        readers--;
        notifyAll();
    }

    public void lockWrite() throws InterruptedException {
        writers.lockInterruptibly();
        boolean in = false;
        try {
            synchronized (this) {
                writerComes = true;
                while (readers > 0) {
                    wait();
                }
            }
            in = true;
        } finally {
            if (!in) {
                leave();
            }
        }
    }

    public void unlockWrite() {
        if (!writers.isHeldByCurrentThread()) {
            throw new IllegalMonitorStateException();
        }
        leave();
    }

    private void leave() {
        synchronized (this) {
            writerComes = false;
            notifyAll();
        }
        writers.unlock();
    }
}
