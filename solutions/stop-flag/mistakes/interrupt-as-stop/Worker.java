package racecourse.stopflag;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Runnable step;

    private volatile Thread runner;
    private volatile boolean finished;

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        runner = Thread.currentThread();
        while (!Thread.currentThread().isInterrupted()) {
            step.run();
        }
        finished = true;
    }

    public void stop() {
        Thread thread = runner;
        if (thread != null) {
            thread.interrupt();
        }
    }

    public boolean finished() {
        return finished;
    }
}
