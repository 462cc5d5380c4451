package racecourse.stopflag;

import java.util.concurrent.atomic.AtomicInteger;

public class Worker implements Runnable {
    private final Runnable step;
    // 0: running, 1: told to stop, 2: over
    private final AtomicInteger state = new AtomicInteger();

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (state.get() == 0) {
            step.run();
        }
        state.incrementAndGet();
    }

    public void stop() {
        state.incrementAndGet();
    }

    public boolean finished() {
        return state.get() >= 2;
    }
}
