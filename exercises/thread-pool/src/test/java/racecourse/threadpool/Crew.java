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

    /** Fails if this thread has run a task. */
    synchronized void assertNot(Thread caller) {
        if (threads.contains(caller)) {
            fail("a task was run by the thread that called submit, join or close");
        }
    }

    /** Waits until all have ended; for ever if one doesn't. */
    void waitForTheirEnd() throws InterruptedException {
        for (Thread thread : threads()) {
            thread.join();
        }
    }

    private synchronized List<Thread> threads() {
        return new ArrayList<>(threads);
    }
}
