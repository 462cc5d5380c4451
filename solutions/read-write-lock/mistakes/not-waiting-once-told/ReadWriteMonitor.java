package racecourse.readwritelock;

/** A writer who has been told that the room is empty is not in yet. */
public class ReadWriteMonitor {

    private int readers;
    private int waitingWriters;
    private boolean writing;

    public synchronized void lockRead() throws InterruptedException {
        while (writing || waitingWriters > 0) {
            wait();
        }
        readers++;
    }

    public synchronized void unlockRead() {
        if (readers == 0) {
            throw new IllegalMonitorStateException();
        }
        readers--;
        tellWriters();
    }

    public synchronized void lockWrite() throws InterruptedException {
        while (writing || readers > 0) {
            waitingWriters++;
            try {
                wait();
            } catch (InterruptedException e) {
                waitingWriters = Math.max(0, waitingWriters - 1);
                notifyAll();
                throw e;
            }
        }
        writing = true;
    }

    public synchronized void unlockWrite() {
        if (!writing) {
            throw new IllegalMonitorStateException();
        }
        writing = false;
        tellWriters();
    }

    private void tellWriters() {
        if (readers == 0) {
            waitingWriters = 0;
        }
        notifyAll();
    }
}
