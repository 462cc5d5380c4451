package racecourse.stopflag;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Runnable step;

    private final Object runLock = new Object();
    private final Object askLock = new Object();
    private volatile boolean stopped;
    private boolean finished;

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (!stopped) {
            step.run();
        }
        synchronized (runLock) {
            finished = true;
        }
    }

    public void stop() {
        stopped = true;
    }

    public boolean finished() {
        synchronized (askLock) {
            return finished;
        }
    }
}
