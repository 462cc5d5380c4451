package racecourse.stopflag;

import java.util.concurrent.atomic.AtomicBoolean;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Runnable step;

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicBoolean finished = new AtomicBoolean();

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (!stopped.get()) {
            step.run();
        }
        finished.set(true);
    }

    public void stop() {
        stopped.set(true);
    }

    public boolean finished() {
        return finished.get();
    }
}
