package racecourse.stopflag;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Runnable step;

    private volatile boolean stopped;
    private volatile boolean finished;
    private Throwable thrown; // read after join

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        Thread thread = new Thread(this::repeat);
        thread.start();
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (thrown != null) {
            throwIt(thrown);
        }
        finished = true;
    }

    public void stop() {
        stopped = true;
    }

    public boolean finished() {
        return finished;
    }

    private void repeat() {
        try {
            while (!stopped) {
                step.run();
            }
        } catch (Throwable e) {
            thrown = e;
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void throwIt(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
