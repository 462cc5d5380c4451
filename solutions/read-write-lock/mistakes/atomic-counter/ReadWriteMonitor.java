package racecourse.readwritelock;

import java.util.concurrent.atomic.AtomicInteger;

/** An atomic number counts, but it is not a lock, and whoever waits has to spin. */
public class ReadWriteMonitor {

    private final AtomicInteger readers = new AtomicInteger();
    private int waitingWriters;
    private boolean writing;

    public synchronized void lockRead() throws InterruptedException {
        while (writing || waitingWriters > 0) {
            wait();
        }
        readers.incrementAndGet();
    }

    public synchronized void unlockRead() {
        if (readers.get() == 0) {
            throw new IllegalMonitorStateException("no reader is in");
        }
        readers.decrementAndGet();
        notifyAll();
    }

    public synchronized void lockWrite() throws InterruptedException {
        waitingWriters++;
        try {
            while (writing || readers.get() > 0) {
                wait();
            }
            writing = true;
        } finally {
            waitingWriters--;
            notifyAll();
        }
    }

    public synchronized void unlockWrite() {
        if (!writing) {
            throw new IllegalMonitorStateException("no writer is in");
        }
        writing = false;
        notifyAll();
    }
}
