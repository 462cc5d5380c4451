package racecourse.readwritelock;

/**
 * One who finds nothing to wait for goes in, interrupted or not; the last reader wakes the others, and
 * readers who leave before need not.
 */
public class ReadWriteMonitor {

    private static final int WRITER = -1;

    private int inside; // readers, or the writer
    private int waitingWriters;

    public void lockRead() throws InterruptedException {
        synchronized (this) {
            while (inside == WRITER || waitingWriters > 0) {
                this.wait();
            }
            inside++;
        }
    }

    public void unlockRead() {
        synchronized (this) {
            if (inside <= 0) {
                throw new IllegalMonitorStateException();
            }
            if (--inside == 0) {
                this.notifyAll();
            }
        }
    }

    public void lockWrite() throws InterruptedException {
        synchronized (this) {
            if (inside == 0) {
                inside = WRITER;
                return;
            }
            waitingWriters++;
            try {
                do {
                    this.wait();
                } while (inside != 0);
                inside = WRITER;
            } catch (InterruptedException e) {
                this.notifyAll();
                throw e;
            } finally {
                waitingWriters--;
            }
        }
    }

    public void unlockWrite() {
        synchronized (this) {
            if (inside != WRITER) {
                throw new IllegalMonitorStateException();
            }
            inside = 0;
            this.notifyAll();
        }
    }
}
