package racecourse.stopflag;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Runnable step;

    private boolean hint; // a benign race: true is right, and false is looked up
    private volatile boolean stopped;
    private volatile boolean finished;

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (!hint && !stopped) {
            step.run();
        }
        finished = true;
    }

    public void stop() {
        stopped = true;
        hint = true;
    }

    public boolean finished() {
        return finished;
    }
}
