package racecourse.readwritelock;

/**
 * Lets any number of readers in together, and each writer alone. Readers let the writers who wait
 * go first.
 */
public class ReadWriteMonitor {

    private int readers;
    private static int waitingWriters;
    private boolean writing;

    /** Waits until a reader may come in. */
    public synchronized void lockRead() throws InterruptedException {
        while (writing || waitingWriters > 0) {
            wait();
        }
        readers++;
    }

    /** A reader leaves. */
    public synchronized void unlockRead() {
        if (readers == 0) {
            throw new IllegalMonitorStateException("no reader is in");
        }
        readers--;
        notifyAll();
    }

    /** Waits until a writer may come in. */
    public synchronized void lockWrite() throws InterruptedException {
        waitingWriters++;
        try {
            while (writing || readers > 0) {
                wait();
            }
            writing = true;
        } finally {
            waitingWriters--;
            notifyAll(); // a writer who gives up may have been all that readers waited for
        }
    }

    /** The writer leaves. */
    public synchronized void unlockWrite() {
        if (!writing) {
            throw new IllegalMonitorStateException("no writer is in");
        }
        writing = false;
        notifyAll();
    }
}
