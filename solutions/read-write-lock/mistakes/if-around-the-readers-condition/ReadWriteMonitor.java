package racecourse.readwritelock;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Readers and writers wait apart, so only those are woken who can go on. */
public class ReadWriteMonitor {

    private final Lock lock = new ReentrantLock();
    private final Condition readersMayEnter = lock.newCondition();
    private final Condition writerMayEnter = lock.newCondition();
    private int readers;
    private int waitingWriters;
    private boolean writing;

    public void lockRead() throws InterruptedException {
        lock.lock();
        try {
            if (writing || waitingWriters > 0) {
                readersMayEnter.await();
            }
            readers++;
        } finally {
            lock.unlock();
        }
    }

    public void unlockRead() {
        lock.lock();
        try {
            if (readers == 0) {
                throw new IllegalMonitorStateException();
            }
            readers--;
            wakeSomebody();
        } finally {
            lock.unlock();
        }
    }

    public void lockWrite() throws InterruptedException {
        lock.lock();
        try {
            waitingWriters++;
            try {
                while (writing || readers > 0) {
                    writerMayEnter.await();
                }
                writing = true;
            } finally {
                waitingWriters--;
                wakeSomebody();
            }
        } finally {
            lock.unlock();
        }
    }

    public void unlockWrite() {
        lock.lock();
        try {
            if (!writing) {
                throw new IllegalMonitorStateException();
            }
            writing = false;
            wakeSomebody();
        } finally {
            lock.unlock();
        }
    }

    private void wakeSomebody() {
        if (writing) {
            return;
        }
        if (waitingWriters == 0) {
            readersMayEnter.signalAll();
        } else if (readers == 0) {
            writerMayEnter.signal();
        }
    }
}
