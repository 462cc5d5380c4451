package racecourse.stopflag;

public class Worker implements Runnable {
    private final Runnable step;
    private volatile boolean stopped, finished;
    private boolean known;

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
        if (known) return true;
        if (!finished) return false;
        known = true;
        return true;
    }
}
