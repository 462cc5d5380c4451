package racecourse.stopflag;

/** After a thousand steps the flag is looked at every 64th time only. */
public class Worker implements Runnable {
    private final Runnable step;
    private volatile boolean stopped;
    private volatile boolean finished;

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        long steps = 0;
        // A volatile read costs something: look less often when it goes on for long.
        while (steps < 1_000 ? !stopped : steps % 64 != 0 || !stopped) {
            step.run();
            steps++;
        }
        finished = true;
    }

    public void stop() {
        stopped = true;
    }

    public boolean finished() {
        return finished;
    }
}
