package racecourse.explore.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.locks.LockSupport;
import racecourse.api.Explored;
import racecourse.api.Threads;

/** Explored tests that fail or pass; run by the tests of the extension. */
public class ExploredFixture {

    /** A lost update. */
    @Explored
    public void losesAnUpdate() throws Throwable {
        RacyCounter counter = new RacyCounter(10);
        Threads.inParallel(counter::increment, counter::increment);
        assertEquals(12, counter.value());
    }

    /** Right. */
    @Explored
    public void countsAll() throws Throwable {
        LockedCounter counter = new LockedCounter();
        Threads.inParallel(counter::increment, counter::increment);
        assertEquals(2, counter.value());
    }

    /** A missing volatile. */
    @Explored
    public void neverSeesTheFlag() throws Throwable {
        StopFlag flag = new StopFlag();
        Threads.inParallel(flag::runUntilStopped, flag::stop);
    }

    /** A deadlock. */
    @Explored
    public void locksInBothOrders() throws Throwable {
        TwoLocks locks = new TwoLocks();
        Object one = new Object();
        Object other = new Object();
        Threads.inParallel(() -> locks.both(one, other), () -> locks.both(other, one));
    }

    /** A thread that waits for ever. */
    @Explored
    public void leavesAThread() {
        new Thread(LockSupport::park).start();
    }

    /** The same where it does not matter. */
    @Explored(threadsMayStay = true)
    public void mayLeaveAThread() {
        leavesAThread();
    }

    /** A wrong result, and a thread that waits for ever. */
    @Explored(threadsMayStay = true)
    public void failsAndLeavesAThread() {
        leavesAThread();
        assertEquals(2, 1);
    }

    /** Beyond the explorer. */
    @Explored
    public void usesProcesses() throws Throwable {
        new ProcessBuilder("true").start().waitFor();
    }
}
