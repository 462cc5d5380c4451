package racecourse.readwritelock;

/** To wait for a while and look again is spinning, only slower. */
public class ReadWriteMonitor {

    private int readers;
    private int waitingWriters;
    private boolean writing;

    public synchronized void lockRead() throws InterruptedException {
        while (writing || waitingWriters > 0) {
            wait(10);
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
                wait(10);
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
