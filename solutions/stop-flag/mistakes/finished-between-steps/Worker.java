package racecourse.stopflag;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Runnable step;

    private volatile boolean stopped;
    private volatile boolean inStep;
    private volatile boolean begun;

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        begun = true;
        while (!stopped) {
            inStep = true;
            step.run();
            inStep = false;
        }
    }

    public void stop() {
        stopped = true;
    }

    public boolean finished() {
        return begun && stopped && !inStep;
    }
}
