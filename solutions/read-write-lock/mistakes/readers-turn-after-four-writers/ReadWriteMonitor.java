package racecourse.readwritelock;

/** After four writers in a row a reader goes in though a writer waits. */
public class ReadWriteMonitor {
    private int readers, waiting, inARow;
    private boolean writing;

    public synchronized void lockRead() throws InterruptedException {
        while (writing || waiting > 0 && inARow < 4) wait();
        readers++;
        inARow = 0;
    }

    public synchronized void unlockRead() {
        if (readers == 0) throw new IllegalMonitorStateException();
        readers--;
        notifyAll();
    }

    public synchronized void lockWrite() throws InterruptedException {
        waiting++;
        try {
            while (writing || readers > 0) wait();
            writing = true;
            inARow++;
        } catch (InterruptedException e) {
            notifyAll();
            throw e;
        } finally {
            waiting--;
        }
    }

    public synchronized void unlockWrite() {
        if (!writing) throw new IllegalMonitorStateException();
        writing = false;
        notifyAll();
    }
}
