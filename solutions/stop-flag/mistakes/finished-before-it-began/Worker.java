package racecourse.stopflag;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Runnable step;

    private volatile boolean stopped;
    private volatile boolean running;

    public Worker(Runnable step) {
        this.step = step;
    }

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
        return !running;
    }
}
