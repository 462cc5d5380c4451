package racecourse.stopflag;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Runnable step;

    private Thread runner; // a benign race: who misses it interrupts nobody
    private volatile boolean stopped;
    private volatile boolean finished;

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        runner = Thread.currentThread();
        while (!stopped) {
            step.run();
        }
        runner = null;
        finished = true;
    }

    public void stop() {
        stopped = true;
        Thread thread = runner;
        if (thread != null) {
            thread.interrupt();
        }
    }

    public boolean finished() {
        return finished;
    }
}
