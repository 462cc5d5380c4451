package racecourse.readwritelock;

public class ReadWriteMonitor {
    private int readers, readersWaiting, writersWaiting;
    private boolean writing, readersFirst;

    public synchronized void lockRead() throws InterruptedException {
        readersWaiting++;
        try {
            while (writing || (writersWaiting > 0 && !readersFirst)) wait();
            readers++;
        } finally {
            readersWaiting--;
            if (readers == 0 && readersWaiting == 0) {
                readersFirst = false;
                notifyAll();
            }
        }
    }

    public synchronized void unlockRead() {
        if (readers == 0) throw new IllegalMonitorStateException();
        if (--readers == 0) {
            readersFirst = false;
            notifyAll();
        }
    }

    public synchronized void lockWrite() throws InterruptedException {
        writersWaiting++;
        try {
            while (writing || readers > 0) wait();
            writing = true;
            readersFirst = false;
        } finally {
            writersWaiting--;
            if (!writing) notifyAll();
        }
    }

    public synchronized void unlockWrite() {
        if (!writing) throw new IllegalMonitorStateException();
        writing = false;
        readersFirst = readersWaiting > 0;
        notifyAll();
    }
}
