package racecourse.stopflag;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Runnable step;

    private volatile boolean stopped;
    private volatile int steps;
    private boolean finished; // meant to be published by steps

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (!stopped) {
            step.run();
            steps++;
        }
        finished = true;
    }

    public void stop() {
        stopped = true;
    }

    public boolean finished() {
        return steps >= 0 && finished;
    }
}
