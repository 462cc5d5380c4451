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
        while (!stopped) {
            step.run();
            pause();
        }
        finished = true;
    }

    public void stop() {
        stopped = true;
    }

    public boolean finished() {
        pause();
        return finished;
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
