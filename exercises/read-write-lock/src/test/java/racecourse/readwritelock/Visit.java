package racecourse.readwritelock;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.CountDownLatch;
import racecourse.api.Threads;

/**
 * A thread that comes in once, as a reader or as a writer, does something inside, and leaves. It is
 * a daemon: if an assertion has failed, it doesn't matter that others still wait.
 */
final class Visit extends Thread {

    /** More than one that waits needs to get there; one that spins never does. */
    private static final int LOOKS = 40;

    /** Under the explorer it is over only when no thread can do anything else. */
    private static final long ALMOST_A_MINUTE_MILLIS = 59_900;

    private final ReadWriteMonitor monitor;
    private final boolean reads;
    private final Threads.Body inside;
    private boolean interruptsItself;
    private boolean gaveUp;
    private boolean flagKept;
    private boolean flagLost;
    private CountDownLatch interrupted;
    private Throwable thrown;

    private Visit(String name, ReadWriteMonitor monitor, boolean reads, Threads.Body inside) {
        super(name);
        setDaemon(true);
        this.monitor = monitor;
        this.reads = reads;
        this.inside = inside;
    }

    /** A reader, not started. */
    static Visit reader(String name, ReadWriteMonitor monitor, Threads.Body inside) {
        return new Visit(name, monitor, true, inside);
    }

    /** A writer, not started. */
    static Visit writer(String name, ReadWriteMonitor monitor, Threads.Body inside) {
        return new Visit(name, monitor, false, inside);
    }

    /** Sets its own interrupt flag before it comes. */
    Visit interruptedBefore() {
        interruptsItself = true;
        return this;
    }

    /** Expects {@link #interruptIt}: if it was in, it stays until then to look at its flag. */
    Visit toBeInterrupted() {
        interrupted = new CountDownLatch(1);
        return this;
    }

    /** Interrupts it, once it has been started. */
    void interruptIt() {
        interrupt();
        interrupted.countDown();
    }

    /** Starts it. */
    Visit begin() {
        start();
        return this;
    }

    /** Starts it and returns once it waits to be let in. */
    Visit beginAndWait() {
        start();
        for (int looks = 0; looks < LOOKS && !waits(); looks++) {
            Threads.giveWay();
        }
        return this;
    }

    /**
     * Starts it and sleeps for a moment. Then it most often waits to be let in, and as often as not
     * the caller is the faster one of the two from then on.
     */
    Visit beginAndSleep() throws InterruptedException {
        start();
        Thread.sleep(10);
        return this;
    }

    private boolean waits() {
        Thread.State state = getState();
        return state == Thread.State.WAITING
                || state == Thread.State.TIMED_WAITING
                || state == Thread.State.BLOCKED;
    }

    @Override
    public void run() {
        try {
            if (interruptsItself) {
                interrupt();
            }
            visit();
            if (interrupted != null) {
                flagLost = !seesItsInterrupt();
            }
        } catch (InterruptedException e) {
            gaveUp = true;
        } catch (Throwable e) {
            thrown = e;
        }
    }

    private boolean seesItsInterrupt() {
        try {
            interrupted.await();
            return isInterrupted();
        } catch (InterruptedException e) {
            return true;
        }
    }

    private void visit() throws Throwable {
        if (reads) {
            monitor.lockRead();
        } else {
            monitor.lockWrite();
        }
        flagKept = isInterrupted();
        try {
            inside.run();
        } catch (InterruptedException e) {
            throw new AssertionError("inside", e);
        } finally {
            if (reads) {
                monitor.unlockRead();
            } else {
                monitor.unlockWrite();
            }
        }
    }

    /**
     * Waits until it has left, or given up.
     *
     * @return whether it was in
     * @throws Throwable what it threw, unless it was the InterruptedException of the lock
     */
    boolean wasIn() throws Throwable {
        join(ALMOST_A_MINUTE_MILLIS);
        if (isAlive() && Threads.alive().stream().anyMatch(Visit::waitsForALimit)) {
            fail(
                    getName()
                            + " could get on, but nobody wakes the thread that has to do it: all wait,"
                            + " and only a time limit will end that");
        }
        join();
        if (thrown != null) {
            throw thrown;
        }
        if (flagLost) {
            fail(
                    getName()
                            + " was interrupted and got in nevertheless; that is right, but then its"
                            + " interrupt flag must stay set, and it is not");
        }
        return !gaveUp;
    }

    private static boolean waitsForALimit(Thread thread) {
        return thread.getState() == State.TIMED_WAITING;
    }

    /** Whether its interrupt flag was set when it had come in. To be called after its end. */
    boolean flagKept() {
        return flagKept;
    }
}
