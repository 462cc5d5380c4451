package racecourse.readwritelock;

/** The flag is cleared outside the monitor, and may be seen before what the writer has done. */
public class ReadWriteMonitor {

    private int readers;
    private int waitingWriters;
    private boolean writing;

    public synchronized void lockRead() throws InterruptedException {
        while (writing || waitingWriters > 0) {
            wait();
        }
        readers++;
    }

    public synchronized void unlockRead() {
        if (readers == 0) {
            throw new IllegalMonitorStateException("no reader is in");
        }
        readers--;
        notifyAll();
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

    public void unlockWrite() {
        if (!writing) {
            throw new IllegalMonitorStateException("no writer is in");
        }
        writing = false;
        synchronized (this) {
            notifyAll();
        }
    }
}
