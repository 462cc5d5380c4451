package racecourse.stopflag;

/** What the step throws comes out only when the worker is stopped. */
public class Worker implements Runnable {
    private final Runnable step;
    private volatile boolean stopped;
    private volatile boolean finished;

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        Throwable thrown = null;
        while (!stopped) {
            try {
                step.run();
            } catch (Throwable e) {
                thrown = e;
            }
        }
        finished = true;
        if (thrown != null) {
            Worker.<RuntimeException>sneak(thrown);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }

    public void stop() {
        stopped = true;
    }

    public boolean finished() {
        return finished;
    }
}
