package racecourse.stopflag;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Object lock = new Object();
    private Runnable next;
    private boolean finished;

    public Worker(Runnable step) {
        next = step;
    }

    @Override
    public void run() {
        for (Runnable now = next(); now != null; now = next()) {
            now.run();
        }
        synchronized (lock) {
            finished = true;
        }
    }

    public void stop() {
        synchronized (lock) {
            next = null;
        }
    }

    public boolean finished() {
        synchronized (lock) {
            return finished;
        }
    }

    private Runnable next() {
        synchronized (lock) {
            return next;
        }
    }
}
