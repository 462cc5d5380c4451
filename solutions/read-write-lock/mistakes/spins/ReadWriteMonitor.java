package racecourse.readwritelock;

/** Who waits asks again and again, and keeps a core busy. */
public class ReadWriteMonitor {

    private int readers;
    private int waitingWriters;
    private boolean writing;

    public void lockRead() throws InterruptedException {
        while (!readerCameIn()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Thread.onSpinWait();
        }
    }

    private synchronized boolean readerCameIn() {
        if (writing || waitingWriters > 0) {
            return false;
        }
        readers++;
        return true;
    }

    private synchronized boolean writerCameIn() {
        if (writing || readers > 0) {
            return false;
        }
        writing = true;
        return true;
    }

    private synchronized void count(int difference) {
        waitingWriters += difference;
    }

    public synchronized void unlockRead() {
        if (readers == 0) {
            throw new IllegalMonitorStateException("no reader is in");
        }
        readers--;
        notifyAll();
    }

    public void lockWrite() throws InterruptedException {
        count(1);
        try {
            while (!writerCameIn()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                Thread.onSpinWait();
            }
        } finally {
            count(-1);
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
