package racecourse.readwritelock;

import java.util.concurrent.Semaphore;

/** A semaphore is a ready-made synchronizer. */
public class ReadWriteMonitor {

    private static final int MANY = 1_000;

    private final Semaphore permits = new Semaphore(MANY, true);

    public void lockRead() throws InterruptedException {
        permits.acquire();
    }

    public void unlockRead() {
        permits.release();
    }

    public void lockWrite() throws InterruptedException {
        permits.acquire(MANY);
    }

    public void unlockWrite() {
        permits.release(MANY);
    }
}
