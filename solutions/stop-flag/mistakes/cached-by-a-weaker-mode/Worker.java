package racecourse.stopflag;

import java.util.concurrent.atomic.AtomicBoolean;

public class Worker implements Runnable {
    private final Runnable step;
    private volatile boolean stopped, finished;
    private final AtomicBoolean quick = new AtomicBoolean();

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (!stopped) step.run();
        finished = true;
    }

    public void stop() {
        stopped = true;
    }

    public boolean finished() {
        if (quick.getPlain()) return true;
        boolean f = finished;
        if (f) quick.setPlain(true);
        return f;
    }
}
