package racecourse.stopflag;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Runnable step;

    // TODO: one thread writes these, another reads them. What makes it see what was written?
    private boolean stopped;
    private boolean finished;

    /** A worker that will repeat this step. */
    public Worker(Runnable step) {
        this.step = step;
    }

    /** Repeats the step until it is stopped. What the step throws, it throws. */
    @Override
    public void run() {
        while (!stopped) {
            step.run();
        }
        finished = true;
    }

    /** Makes run() return soon after; waits for nothing. */
    public void stop() {
        stopped = true;
    }

    /**
     * True once run() has returned; then everything that the step wrote is visible to the caller.
     */
    public boolean finished() {
        return finished;
    }
}
