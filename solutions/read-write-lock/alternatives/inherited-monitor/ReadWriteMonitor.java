package racecourse.readwritelock;

/** The rules stand here; how to wait for a rule stands in the class above. */
public class ReadWriteMonitor extends Rules {

    private int readers;
    private int waitingWriters;
    private boolean writing;

    public void lockRead() throws InterruptedException {
        when(() -> !writing && waitingWriters == 0, () -> readers++);
    }

    public void unlockRead() {
        change(() -> readers > 0, () -> readers--);
    }

    public void lockWrite() throws InterruptedException {
        change(() -> true, () -> waitingWriters++);
        try {
            when(() -> !writing && readers == 0, () -> writing = true);
        } finally {
            change(() -> true, () -> waitingWriters--);
        }
    }

    public void unlockWrite() {
        change(() -> writing, () -> writing = false);
    }
}
