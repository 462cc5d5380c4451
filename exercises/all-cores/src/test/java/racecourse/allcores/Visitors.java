package racecourse.allcores;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/** Knows which threads are inside a test, and which have been. Thread-safe. */
final class Visitors implements LongPredicate {

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

    /** Fails if a thread is inside. */
    void mustHaveLeft(String when) {
        if (inside() > 0) {
            fail("%s, and %d thread(s) were still inside test".formatted(when, inside()));
        }
    }
}
