package racecourse.readwritelock;

/** Readers wait for the elected writer, and not for the others who wait. */
public class ReadWriteMonitor {

    private int readers;
    private boolean writing;
    private Thread next; // the writer who will be in next

    public synchronized void lockRead() throws InterruptedException {
        while (writing || next != null) wait();
        readers++;
    }

    public synchronized void unlockRead() {
        if (readers == 0) throw new IllegalMonitorStateException();
        readers--;
        notifyAll();
    }

    public synchronized void lockWrite() throws InterruptedException {
        Thread me = Thread.currentThread();
        if (next == null) next = me;
        try {
            while (writing || readers > 0 || next != me) {
                wait();
                if (next == null) next = me;
            }
            writing = true;
        } finally {
            if (next == me) {
                next = null;
                notifyAll();
            }
        }
    }

    public synchronized void unlockWrite() {
        if (!writing) throw new IllegalMonitorStateException();
        writing = false;
        notifyAll();
    }
}
