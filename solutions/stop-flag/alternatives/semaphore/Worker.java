package racecourse.stopflag;

import java.util.concurrent.Semaphore;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Runnable step;

    private final Semaphore stops = new Semaphore(0);
    private final Semaphore ends = new Semaphore(0);

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (!stops.tryAcquire()) {
            step.run();
        }
        ends.release();
    }

    public void stop() {
        stops.release();
    }

    public boolean finished() {
        return ends.availablePermits() > 0;
    }
}
