package racecourse.stopflag;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Runnable step;

    private final Object running = new Object();
    private final ReentrantReadWriteLock flags = new ReentrantReadWriteLock();
    private boolean stopped;
    private boolean finished;

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        synchronized (running) {
            while (!read(() -> stopped)) {
                step.run();
            }
        }
        write(() -> finished = true);
    }

    public void stop() {
        write(() -> stopped = true);
    }

    public boolean finished() {
        return read(() -> finished);
    }

    private boolean read(BooleanSupplier flag) {
        flags.readLock().lock();
        try {
            return flag.getAsBoolean();
        } finally {
            flags.readLock().unlock();
        }
    }

    private void write(Runnable change) {
        flags.writeLock().lock();
        change.run();
        flags.writeLock().unlock();
    }
}
