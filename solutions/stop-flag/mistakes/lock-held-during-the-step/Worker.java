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
    public void run() {
        while (true) {
            synchronized (this) {
                if (stopped) {
                    finished = true;
                    return;
                }
                step.run();
            }
        }
    }

    public void stop() {
        synchronized (this) {
            stopped = true;
        }
    }

    public boolean finished() {
        synchronized (this) {
            return finished;
        }
    }
}
