package racecourse.readwritelock;

/** Readers are counted under one lock and asked for under another. */
public class ReadWriteMonitor {

    private int readers;
    private int waitingWriters;
    private boolean writing;
    private final Object readersLock = new Object();

    public synchronized void lockRead() throws InterruptedException {
        while (writing || waitingWriters > 0) {
            wait();
        }
        synchronized (readersLock) {
            readers++;
        }
    }

    public void unlockRead() {
        synchronized (readersLock) {
        if (readers == 0) {
            throw new IllegalMonitorStateException("no reader is in");
        }
        readers--;
        }
        synchronized (this) {
            notifyAll();
        }
    }

    public synchronized void lockWrite() throws InterruptedException {
        waitingWriters++;
        try {
            while (writing || readers > 0) {
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
