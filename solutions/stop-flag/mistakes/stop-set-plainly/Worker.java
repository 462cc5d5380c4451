package racecourse.stopflag;

import java.util.concurrent.atomic.AtomicBoolean;

/** A plain write may be put off, as long as its thread does nothing that publishes it. */
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
        stopped.setPlain(true);
    }

    public boolean finished() {
        return finished.get();
    }
}
