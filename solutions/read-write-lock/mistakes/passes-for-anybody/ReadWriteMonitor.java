package racecourse.readwritelock;

public class ReadWriteMonitor {
    private int readers, readersWaiting, writersWaiting, passes;
    private boolean writing;

    private boolean open() {
        return !writing && (writersWaiting == 0 || passes > 0);
    }

    public synchronized void lockRead() throws InterruptedException {
        if (!open()) {
            readersWaiting++;
            try {
                while (!open()) wait();
            } finally {
                readersWaiting--;
                if (passes > readersWaiting + 1) {
                    passes = readersWaiting + 1;
                    notifyAll();
                }
            }
        }
        readers++;
        if (passes > 0) passes--;
    }

    public synchronized void unlockRead() {
        if (readers == 0) throw new IllegalMonitorStateException();
        readers--;
        notifyAll();
    }

    public synchronized void lockWrite() throws InterruptedException {
        writersWaiting++;
        try {
            while (writing || readers > 0) wait();
            writing = true;
            passes = 0;
        } finally {
            writersWaiting--;
            notifyAll();
        }
    }

    public synchronized void unlockWrite() {
        if (!writing) throw new IllegalMonitorStateException();
        writing = false;
        passes = readersWaiting;
        notifyAll();
    }
}
