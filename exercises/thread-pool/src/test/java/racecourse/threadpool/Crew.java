package racecourse.threadpool;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;

/** Knows which threads run tasks, and how many at once. Thread-safe. */
final class Crew {

    private final List<Thread> threads = new ArrayList<>();
    private int atWork;
    private int most;

    /** To be called by a task when it begins. */
    synchronized void begin() {
        if (!threads.contains(Thread.currentThread())) {
            threads.add(Thread.currentThread());
        }
        atWork++;
        most = Math.max(most, atWork);
    }

    /** To be called by a task when it ends. */
    synchronized void end() {
        atWork--;
    }

    /** How many were at work at the same time, at most. */
    synchronized int most() {
        return most;
    }

    /** How many are at work. */
    synchronized int atWork() {
        return atWork;
    }

    /**
     * Fails if this thread has run a task.
     *
     * @param what it is
     */
    synchronized void assertNot(Thread thread, String what) {
        if (threads.contains(thread)) {
            fail("a task was run by " + what);
        }
    }
}
