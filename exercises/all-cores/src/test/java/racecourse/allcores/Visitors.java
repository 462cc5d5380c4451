package racecourse.allcores;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/** Knows which threads are inside a test, and which have been. Thread-safe. */
final class Visitors implements LongPredicate {

    /**
     * Less than the minute after which a pool lets go of an idle thread. Under the explorer it is
     * over only when no thread can do anything else.
     */
    private static final long LESS_THAN_A_MINUTE_MILLIS = 55_000;

    private final LongPredicate test;
    private final List<Thread> threads = new ArrayList<>();
    private int inside;
    private int most;

    /** Watches the threads that come into this test. */
    Visitors(LongPredicate test) {
        this.test = test;
    }

    @Override
    public boolean test(long n) {
        enter();
        try {
            return test.test(n);
        } finally {
            leave();
        }
    }

    private synchronized void enter() {
        if (!threads.contains(Thread.currentThread())) {
            threads.add(Thread.currentThread());
        }
        inside++;
        most = Math.max(most, inside);
    }

    private synchronized void leave() {
        inside--;
    }

    /** How many have been inside at the same time. */
    synchronized int most() {
        return most;
    }

    /** How many are inside now. */
    synchronized int inside() {
        return inside;
    }

    /** Whether this thread has been inside. */
    synchronized boolean include(Thread thread) {
        return threads.contains(thread);
    }

    /** Fails if one of them is still inside, or still alive when it has done what it can. */
    void mustHaveEnded(String when) throws InterruptedException {
        if (inside() > 0) {
            fail("when " + when + ", " + inside() + " thread(s) were still inside test");
        }
        for (Thread thread : threads()) {
            thread.join(LESS_THAN_A_MINUTE_MILLIS);
            if (thread.isAlive()) {
                fail(
                        "%s, and after that a thread that had run test was still alive, in state %s"
                                .formatted(when, thread.getState()));
            }
        }
    }

    private synchronized List<Thread> threads() {
        return new ArrayList<>(threads);
    }
}
