package racecourse.counter;

/**
 * The increment and the decrement wait for each other. They go on when both have begun; or, when
 * nothing else can happen, after interrupting the caller of run.
 *
 * <p>Tasks may well take turns, so that one cannot begin inside the other. But then both threads
 * have been started, and the second counts after all.
 */
final class Meeting extends Counter {

    private final Thread caller = Thread.currentThread();
    private Thread up;
    private Thread down;
    private boolean gaveUp;

    /** To be made by the thread that then calls run. */
    Meeting() {
        super(0);
    }

    @Override
    public synchronized void increment() {
        up = Thread.currentThread();
        meet();
    }

    @Override
    public synchronized void decrement() {
        down = Thread.currentThread();
        meet();
    }

    private void meet() {
        notifyAll();
        if (Thread.currentThread() == caller) {
            return;
        }
        try {
            if (!Standstill.await(this, () -> gaveUp || bothBegan())) {
                gaveUp = true;
                caller.interrupt();
                notifyAll();
            }
        } catch (InterruptedException e) {
            gaveUp = true; // run may tell its threads to stop
            notifyAll();
        }
    }

    private boolean bothBegan() {
        return up != null && down != null;
    }

    /** What was wrong with the threads, or null. To be called once, after run has ended. */
    synchronized String fault() throws InterruptedException {
        Thread.interrupted();
        boolean both = Standstill.await(this, this::bothBegan);
        if (up == caller || down == caller) {
            return "the thread that called run did some of the counting itself";
        }
        if (up == null && down == null) {
            return null; // how often run counts is not decided here
        }
        if (!both) {
            return "run waited for the thread that "
                    + (up == null
                            ? "decrements before it started the one that increments"
                            : "increments before it started the one that decrements");
        }
        return up == down ? "one and the same thread did both" : null;
    }
}
