package racecourse.readwritelock;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A reader who waits for a waiting writer can't be interrupted. */
public class ReadWriteMonitor {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition readersMay = lock.newCondition();
    private final Condition writersMay = lock.newCondition();
    private int readers, waiting;
    private boolean writing;

    public void lockRead() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (writing || waiting > 0) {
                if (writing) readersMay.await();
                else readersMay.awaitUninterruptibly();
            }
            readers++;
        } finally {
            lock.unlock();
        }
    }

    public void unlockRead() {
        lock.lock();
        try {
            if (readers == 0) throw new IllegalMonitorStateException();
            if (--readers == 0) writersMay.signal();
        } finally {
            lock.unlock();
        }
    }

    public void lockWrite() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            waiting++;
            try {
                while (writing || readers > 0) writersMay.await();
                writing = true;
            } finally {
                if (--waiting == 0) readersMay.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    public void unlockWrite() {
        lock.lock();
        try {
            if (!writing) throw new IllegalMonitorStateException();
            writing = false;
            writersMay.signal();
            readersMay.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
