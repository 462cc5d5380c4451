package racecourse.allcores;

import java.util.function.LongPredicate;

/** A thread that calls count once, and how that ended. */
final class Call extends Thread {

    private static final int DEEPEST = 20;

    private long from;
    private long to;
    private LongPredicate test;
    private int workers;
    private boolean interruptedBefore;
    private long counted;
    private Throwable thrown;
    private boolean flagAtTheEnd;
    private volatile boolean over;

    Call() {
        super("Caller");
    }

    /** Calls count in this thread, which is started. */
    Call begin(long from, long to, LongPredicate test, int workers) {
        this.from = from;
        this.to = to;
        this.test = test;
        this.workers = workers;
        start();
        return this;
    }

    /** The same with the interrupt flag set. */
    Call beginInterrupted(long from, long to, LongPredicate test, int workers) {
        interruptedBefore = true;
        return begin(from, to, test, workers);
    }

    @Override
    public void run() {
        if (interruptedBefore) {
            interrupt();
        }
        try {
            counted = ParallelCounter.count(from, to, test, workers);
        } catch (Throwable e) {
            thrown = e;
        }
        flagAtTheEnd = isInterrupted();
        over = true;
    }

    /** Whether the call has ended. */
    boolean isOver() {
        return over;
    }

    /** Whether its thread's interrupt flag was set when count had ended; waits for the end. */
    boolean keptInterruptFlag() throws InterruptedException {
        join();
        return flagAtTheEnd;
    }

    /** What count has returned, or thrown; waits for its end. */
    String end() throws InterruptedException {
        join();
        if (thrown == null) {
            return "returned " + counted;
        }
        return thrown instanceof InterruptedException
                ? "threw InterruptedException"
                : "threw " + thrown;
    }

    /** Whether this has reached the caller: the same object, or as a cause; waits for the end. */
    boolean threw(Throwable expected) throws InterruptedException {
        join();
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause == expected) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
