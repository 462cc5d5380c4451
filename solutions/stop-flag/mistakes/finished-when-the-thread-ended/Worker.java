package racecourse.stopflag;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Runnable step;

    private volatile Thread runner;
    private volatile boolean stopped;

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        runner = Thread.currentThread();
        while (!stopped) {
            step.run();
        }
    }

    public void stop() {
        stopped = true;
    }

    public boolean finished() {
        Thread thread = runner;
        return thread != null && !thread.isAlive();
    }
}
