package racecourse.stopflag;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Runnable step;

    private boolean stopped;
    private boolean finished;

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public synchronized void run() {
        while (!stopped) {
            step.run();
        }
        finished = true;
    }

    public synchronized void stop() {
        stopped = true;
    }

    public synchronized boolean finished() {
        return finished;
    }
}
