package racecourse.readwritelock;

/** A wait that goes on after an interrupt cannot be ended. */
public class ReadWriteMonitor {

    private int readers;
    private int waitingWriters;
    private boolean writing;

    public synchronized void lockRead() {
        while (writing || waitingWriters > 0) {
            pause();
        }
        readers++;
    }

    private void pause() {
        try {
            wait();
        } catch (InterruptedException e) {
            // go on waiting
        }
    }

    public synchronized void unlockRead() {
        if (readers == 0) {
            throw new IllegalMonitorStateException("no reader is in");
        }
        readers--;
        notifyAll();
    }

    public synchronized void lockWrite() {
        waitingWriters++;
        try {
            while (writing || readers > 0) {
                pause();
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
