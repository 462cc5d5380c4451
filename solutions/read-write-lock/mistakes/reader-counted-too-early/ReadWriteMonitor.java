package racecourse.readwritelock;

/** A reader is counted before it waits, and not uncounted when it is interrupted. */
public class ReadWriteMonitor {

    private int readers;
    private int waitingReaders;
    private int waitingWriters;
    private boolean writing;
    private long batch;

    public synchronized void lockRead() throws InterruptedException {
        if (!writing && waitingWriters == 0) {
            readers++;
            return;
        }
        long mine = batch;
        waitingReaders++;
        while (mine == batch) {
            try {
                wait();
            } catch (InterruptedException e) {
                if (mine == batch) {
                    throw e;
                }
                Thread.currentThread().interrupt(); // counted in already
            }
        }
    }

    public synchronized void unlockRead() {
        if (readers == 0) {
            throw new IllegalMonitorStateException();
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
            if (!writing && waitingWriters == 0) {
                admitReaders();
            }
        }
    }

    public synchronized void unlockWrite() {
        if (!writing) {
            throw new IllegalMonitorStateException();
        }
        writing = false;
        admitReaders();
    }

    private void admitReaders() {
        batch++;
        readers += waitingReaders;
        waitingReaders = 0;
        notifyAll();
    }
}
