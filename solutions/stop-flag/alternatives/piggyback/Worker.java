package racecourse.stopflag;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Runnable step;

    private boolean stopped; // written before stops, read after it
    private volatile int stops;
    private boolean finished; // written before ends, read after it
    private volatile int ends;

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (stops == 0 || !stopped) {
            step.run();
        }
        finished = true;
        ends = 1;
    }

    public void stop() {
        stopped = true;
        stops = 1;
    }

    public boolean finished() {
        return ends > 0 && finished;
    }
}
