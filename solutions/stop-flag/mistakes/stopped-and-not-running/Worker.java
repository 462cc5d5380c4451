package racecourse.stopflag;

public class Worker implements Runnable {
    private final Runnable step;

    public Worker(Runnable step) {
        this.step = step;
    }

    private volatile boolean stopped;
    private volatile boolean running;

    @Override
    public void run() {
        running = true;
        while (!stopped) {
            step.run();
        }
        running = false;
    }

    public void stop() {
        stopped = true;
    }

    public boolean finished() {
        return stopped && !running;
    }
}
