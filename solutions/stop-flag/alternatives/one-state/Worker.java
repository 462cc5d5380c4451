package racecourse.stopflag;

import java.util.concurrent.atomic.AtomicInteger;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Runnable step;

    private static final int RUNNING = 0;
    private static final int STOPPING = 1;
    private static final int FINISHED = 2;

    private final AtomicInteger state = new AtomicInteger(RUNNING);

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (state.get() == RUNNING) {
            step.run();
        }
        state.set(FINISHED);
    }

    public void stop() {
        state.compareAndSet(RUNNING, STOPPING);
    }

    public boolean finished() {
        return state.get() == FINISHED;
    }
}
