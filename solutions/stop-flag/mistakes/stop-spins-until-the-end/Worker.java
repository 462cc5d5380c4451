package racecourse.stopflag;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Runnable step;

    private volatile boolean stopped;
    private volatile boolean running;
    private volatile boolean finished;

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        running = true;
        while (!stopped) {
            step.run();
        }
        finished = true;
        running = false;
    }

    public void stop() {
        stopped = true;
        while (running) {
            Thread.onSpinWait();
        }
    }

    public boolean finished() {
        return finished;
    }
}
