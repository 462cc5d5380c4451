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
        try {
            while (true) {
                step.run();
            }
        } catch (ThreadDeath e) {
            finished = true;
        }
    }

    public void stop() {
        Thread thread = runner;
        if (thread != null) {
            thread.stop();
        }
    }

    public boolean finished() {
        return finished;
    }
}
