package racecourse.stopflag;

public class Worker implements Runnable {
    private final Runnable step;
    private volatile boolean stopped;
    private volatile boolean finished;

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        if (stopped) {
            finished = true;
            return;
        }
        step.run();
        run();
    }

    public void stop() {
        stopped = true;
    }

    public boolean finished() {
        return finished;
    }
}
