package racecourse.stopflag;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Runnable step;

    private volatile boolean stopped;
    private volatile boolean finished;
    private volatile boolean inStep;
    private volatile Thread runner;

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        runner = Thread.currentThread();
        while (!stopped) {
            inStep = true;
            step.run();
            inStep = false;
        }
        finished = true;
    }

    public void stop() {
        stopped = true;
        while (inStep && Thread.currentThread() != runner) {
            Thread.onSpinWait();
        }
    }

    public boolean finished() {
        return finished;
    }
}
