package racecourse.readwritelock;

/** Between the question and the count a writer may come in. */
public class ReadWriteMonitor {

    private int readers;
    private volatile int waitingWriters;
    private volatile boolean writing;

    public void lockRead() throws InterruptedException {
        if (!writing && waitingWriters == 0) {
            count();
            return;
        }
        lockReadSlowly();
    }

    private synchronized void count() {
        readers++;
    }

    private synchronized void lockReadSlowly() throws InterruptedException {
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

    public synchronized void unlockWrite() {
        if (!writing) {
            throw new IllegalMonitorStateException("no writer is in");
        }
        writing = false;
        notifyAll();
    }
}
