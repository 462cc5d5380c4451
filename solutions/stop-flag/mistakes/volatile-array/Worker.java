package racecourse.stopflag;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Runnable step;

    private volatile boolean[] stopped = {false};
    private volatile boolean[] finished = {false};

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        boolean[] flag = stopped;
        while (!flag[0]) {
            step.run();
        }
        finished[0] = true;
    }

    public void stop() {
        stopped[0] = true;
    }

    public boolean finished() {
        return finished[0];
    }
}
