package racecourse.sharedtext;

/**
 * The appends of 'o' and 'O' wait for each other. They go on when both have begun; or, when nothing
 * else can happen, after interrupting the caller of write.
 *
 * <p>Writers may well take turns, so that one cannot begin inside the other. But then both threads
 * have been started, and the second appends after all.
 */
final class Meeting extends SharedText {

    private final Thread caller = Thread.currentThread();
    private Thread lower;
    private Thread upper;
    private boolean gaveUp;

    @Override
    public synchronized void append(char c) {
        if (c == 'o') {
            lower = Thread.currentThread();
        } else {
            upper = Thread.currentThread();
        }
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
            gaveUp = true; // write may tell its threads to stop
            notifyAll();
        }
    }

    @Override
    public String value() {
        return "";
    }

    private boolean bothBegan() {
        return lower != null && upper != null;
    }

    /** What was wrong with the threads, or null. To be called once, after write has ended. */
    synchronized String fault() throws InterruptedException {
        Thread.interrupted();
        boolean both = Standstill.await(this, this::bothBegan);
        if (lower == caller || upper == caller) {
            return "the thread that called write did some of the appending itself";
        }
        if (!both) {
            return "write waited for the thread that appends "
                    + (lower == null
                            ? "O before it started the one that appends o"
                            : "o before it started the one that appends O");
        }
        return lower == upper ? "one and the same thread did both" : null;
    }
}
