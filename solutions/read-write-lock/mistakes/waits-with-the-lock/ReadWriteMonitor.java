package racecourse.readwritelock;

/** Who waits inside synchronized for another lock keeps out those who could free it. */
public class ReadWriteMonitor {

    private final Object entrance = new Object();
    private int readers;
    private boolean writing;

    public void lockRead() throws InterruptedException {
        synchronized (entrance) {
            synchronized (this) {
                while (writing) {
                    wait();
                }
                readers++;
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

    public void lockWrite() throws InterruptedException {
        synchronized (entrance) {
            synchronized (this) {
                while (writing || readers > 0) {
                    wait();
                }
                writing = true;
            }
        }
    }

    public synchronized void unlockWrite() {
        if (!writing) {
            throw new IllegalMonitorStateException();
        }
        writing = false;
        notifyAll();
    }
}
