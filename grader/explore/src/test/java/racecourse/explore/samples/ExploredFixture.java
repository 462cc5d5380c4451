package racecourse.explore.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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

    /** The same in a schedule of very many operations. */
    @Explored
    public void countsAndNeverSeesTheFlag() throws Throwable {
        CountingStopFlag flag = new CountingStopFlag();
        Threads.inParallel(flag::runUntilStopped, flag::stop);
    }

    /** A plain read that moves behind the volatile one which should confirm it. */
    @Explored(earlyReads = true)
    public void confirmsTooEarly() throws Throwable {
        VersionedPair pair = new VersionedPair();
        Threads.inParallel(() -> pair.set(7), () -> assertTrue(pair.difference() <= 0));
    }

    /** Very many threads that never get a lock. */
    @Explored
    public void keepsALockFromMany() throws Throwable {
        Object lock = new Object();
        Threads.Body[] bodies = new Threads.Body[20];
        Arrays.fill(
                bodies,
                (Threads.Body)
                        () -> {
                            synchronized (lock) {
                                lock.wait();
                            }
                        });
        Threads.inParallel(bodies);
    }

    /** Waits for what a thread would have done that has died. */
    @Explored
    public void waitsForWhoHasDied() throws Throwable {
        CountDownLatch latch = new CountDownLatch(1);
        Thread worker =
                new Thread(
                        () -> {
                            throw new IllegalStateException("broken");
                        },
                        "worker");
        worker.start();
        latch.await();
    }

    /** A wait that an interrupt ends, and nobody expects it. */
    @Explored
    public void doesNotExpectAnInterrupt() throws Throwable {
        HastyLatch latch = new HastyLatch();
        Thread main = Thread.currentThread();
        Threads.inParallel(main::interrupt);
        latch.await();
    }

    /** Reads, itself, what was handed over without an order. */
    @Explored
    public void getsTheFlagButNotTheData() throws Throwable {
        int[] data = new int[1];
        AtomicBoolean done = new AtomicBoolean();
        Threads.inParallel(
                () -> {
                    data[0] = 7;
                    done.setOpaque(true);
                },
                () -> {
                    if (done.getOpaque()) {
                        assertEquals(7, data[0], "the data");
                    }
                });
    }

    /** An if around wait. */
    @Explored
    public void goesOnTooEarly() throws Throwable {
        HastyLatch latch = new HastyLatch();
        Threads.inParallel(latch::open, () -> assertTrue(latch.await()));
    }

    /** An if around await. */
    @Explored
    public void goesOnTooEarlyByLock() throws Throwable {
        HastyLatch latch = new HastyLatch();
        Threads.inParallel(latch::openByLock, () -> assertTrue(latch.awaitByLock()));
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

    /** A lock of java.util.concurrent that is never unlocked. */
    @Explored
    public void keepsALock() throws Throwable {
        TwoLocks locks = new TwoLocks();
        Threads.inParallel(
                () -> {
                    locks.lock();
                    synchronized (locks) {
                        locks.wait();
                    }
                },
                () -> {
                    locks.lock();
                    locks.unlock();
                });
    }

    /** The same in threads that a thread of the check starts. */
    @Explored
    public void keepsALockFromThreadsOfItsOwn() throws Throwable {
        TwoLocks locks = new TwoLocks();
        Threads.inParallel(
                () -> {
                    locks.lock();
                    Threads.inParallel(locks::lock);
                });
    }

    /** A thread sleeps with a lock, for as long as it likes. */
    @Explored
    public void sleepsWithALock() throws Throwable {
        TwoLocks locks = new TwoLocks();
        Thread sleeper =
                new Thread(
                        () -> {
                            Threads.pauseForEver();
                            locks.lock();
                            try {
                                Thread.sleep(1);
                            } catch (InterruptedException e) {
                                fail("nobody interrupts it");
                            }
                            locks.unlock();
                        },
                        "Sleeper");
        sleeper.setDaemon(true);
        sleeper.start();
        locks.lock();
    }

    /** Asks nothing for something; the JVM's message names the class that gave nothing. */
    @Explored
    public void asksNothing() {
        AtomicReference<String> nothing = new AtomicReference<>();
        assertEquals(0, nothing.get().length());
    }

    /** Needs a lock that a stopped thread may hold. */
    @Explored
    public void waitsForAStoppedThread() throws Throwable {
        LockedCounter counter = new LockedCounter();
        Thread stopped = new Thread(counter::increment, "Stopped");
        stopped.start();
        Threads.stopForGood(stopped);
        Threads.inParallel(counter::increment);
    }

    /** Goes on, also if the stopped thread waits for something that comes. */
    @Explored
    public void goesOnWithoutAStoppedThread() throws Throwable {
        RacyCounter counter = new RacyCounter(10);
        Object gate = new Object();
        Thread stopped =
                new Thread(
                        () -> {
                            synchronized (gate) {
                                try {
                                    gate.wait(10);
                                } catch (InterruptedException e) {
                                    counter.increment();
                                }
                            }
                        });
        stopped.start();
        while (stopped.getState() != Thread.State.TIMED_WAITING && stopped.isAlive()) {
            Thread.yield();
        }
        Threads.stopForGood(stopped);
        stopped.interrupt();
        Threads.inParallel(
                counter::increment,
                () -> {
                    synchronized (gate) {
                        gate.notifyAll();
                    }
                });
        assertEquals(11, counter.value());
    }

    /** A thread of the scenario dies of an assertion. */
    @Explored
    public void aThreadDiesOfAnAssertion() throws InterruptedException {
        Thread thread = new Thread(() -> assertEquals(2, 1, "its number"));
        thread.start();
        thread.join();
    }

    /** Throws what only looks like an assertion. */
    @Explored
    public void throwsWhatLooksLikeAnAssertion() {
        throw new IllegalStateException("expected: <2> but was: <1>");
    }

    /** Asks which threads there are. */
    @Explored
    public void listsTheThreadsThatWereStarted() throws InterruptedException {
        Thread first = new Thread(() -> new Thread(() -> {}, "B").start(), "A");
        Thread never = new Thread(() -> {}, "C");
        assertEquals(0, Threads.started().size());
        first.start();
        first.join();
        assertEquals(2, Threads.started().size());
        assertSame(first, Threads.started().get(0));
        assertEquals("B", Threads.started().get(1).getName());
        assertFalse(never.isAlive());
    }

    /** More steps than a schedule has by default. */
    @Explored(schedules = 1, steps = 1_000_000)
    public void isLong() {
        countTo(100_000);
    }

    /** The same, and nobody said that it would be. */
    @Explored(schedules = 1)
    public void isTooLong() {
        countTo(100_000);
    }

    private static void countTo(int end) {
        LockedCounter counter = new LockedCounter();
        while (counter.value() < end) {
            counter.increment();
        }
    }

    /** Lock-free. */
    @Explored
    public void pushesWithoutAStoppedThread() throws Throwable {
        TreiberStack stack = new TreiberStack();
        Threads.othersFinishWithout(() -> stack.push(1), () -> stack.push(2), stack::pop);
    }

    /** Not lock-free. */
    @Explored
    public void needsTheLockOfAStoppedThread() throws Throwable {
        LockedStack stack = new LockedStack();
        Threads.othersFinishWithout(() -> stack.push(1), () -> stack.push(2));
    }

    /** A lock by another name. */
    @Explored
    public void spinsForAStoppedThread() throws Throwable {
        SpinningStack stack = new SpinningStack();
        Threads.othersFinishWithout(() -> stack.push(1), () -> stack.push(2));
    }

    /** Changes nothing for long, and yet comes to its end. */
    @Explored(schedules = 2, steps = 5_000_000)
    public void looksAtOneFieldForLong() throws Throwable {
        RacyCounter counter = new RacyCounter(0);
        Threads.inParallel(
                () -> {
                    for (int i = 0; i < 100_000; i++) {
                        assertEquals(0, counter.value());
                    }
                });
    }

    /** Waits for what doesn't come, until it is interrupted. */
    @Explored
    public void isInterruptedWhileItTakes() throws Throwable {
        OneItem item = new OneItem(true);
        Thread caller = Thread.currentThread();
        new Thread(caller::interrupt, "Somebody").start();
        item.take();
    }

    /** Fails before it can be stopped, in some schedules. */
    @Explored
    public void throwsBeforeItIsStopped() throws Throwable {
        RacyCounter counter = new RacyCounter(0);
        Threads.othersFinishWithout(
                () -> {
                    throw new IllegalStateException();
                },
                counter::increment);
    }

    /** Asks who is there before a daemon begins, while it waits, and when it has ended. */
    @Explored
    public void knowsWhoIsAlive() throws Throwable {
        CountDownLatch gate = new CountDownLatch(1);
        Thread waits = waitingAt(gate, () -> {});
        assertEquals(List.of(), Threads.alive());
        waits.start();
        assertEquals(List.of(waits), Threads.alive());
        gate.countDown();
        waits.join();
        assertEquals(List.of(), Threads.alive());
    }

    /** Does something, then waits at the gate. */
    private static Thread waitingAt(CountDownLatch gate, Runnable something) {
        Thread thread =
                new Thread(
                        () -> {
                            something.run();
                            try {
                                gate.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        thread.setDaemon(true);
        return thread;
    }

    /** A yield is a hint, and eight of them need not let the other thread in. */
    @Explored
    public void yieldsInVain() throws Throwable {
        letsInAfter(Thread::yield);
    }

    /** Who gives way does. */
    @Explored
    public void givesWay() throws Throwable {
        letsInAfter(Threads::giveWay);
    }

    private static void letsInAfter(Runnable letsOthersIn) throws Throwable {
        AtomicBoolean in = new AtomicBoolean();
        Thread other = new Thread(() -> in.set(true));
        other.start();
        for (int i = 0; i < 8; i++) {
            letsOthersIn.run();
        }
        assertTrue(in.get());
        other.join();
    }

    /** What was done before need not be seen. */
    @Explored
    public void mayNotSeeWhatWasDoneBefore() throws Throwable {
        stopAndWaitUntilItIsDone(new CountDownLatch(1)).runUntilStopped();
    }

    /** Has seen what was done before, by whoever did it, and tells others. */
    @Explored
    public void seesAllOnceItHasCaughtUp() throws Throwable {
        StopFlag flag = stopAndWaitUntilItIsDone(new CountDownLatch(1));
        Threads.catchUp();
        Threads.inParallel(flag::runUntilStopped);
    }

    private static StopFlag stopAndWaitUntilItIsDone(CountDownLatch gate) {
        StopFlag flag = new StopFlag();
        Thread stops = waitingAt(gate, flag::stop);
        stops.start();
        while (stops.getState() != Thread.State.WAITING) {
            Thread.yield();
        }
        return flag;
    }

    /** Interrupts all threads of a group, and asks who is in it. */
    @Explored
    public void interruptsAGroup() throws Throwable {
        CountDownLatch left = new CountDownLatch(2);
        ThreadGroup group = new ThreadGroup("group");
        ThreadGroup inner = new ThreadGroup(group, "inner");
        Thread outside = waitingAt(new CountDownLatch(1), () -> {});
        outside.start();
        for (ThreadGroup each : List.of(group, inner)) {
            new Thread(each, () -> untilInterrupted(left)).start();
        }
        assertEquals(2, group.activeCount());
        assertEquals(1, group.enumerate(new Thread[3], false));
        group.interrupt();
        left.await();
        assertEquals(false, outside.isInterrupted());
    }

    private static void untilInterrupted(CountDownLatch left) {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.park();
        }
        left.countDown();
    }

    /** A group's own handler is told what a thread died of. */
    @Explored
    public void tellsAGroupWhatAThreadDiedOf() throws Throwable {
        AtomicInteger told = new AtomicInteger();
        ThreadGroup group =
                new ThreadGroup("group") {
                    @Override
                    public void uncaughtException(Thread thread, Throwable thrown) {
                        told.incrementAndGet();
                    }
                };
        Thread dies =
                new Thread(
                        group,
                        () -> {
                            throw new IllegalStateException();
                        });
        dies.start();
        dies.join();
        assertEquals(1, told.get());
    }

    /** Fails with the hash codes of objects of many kinds. */
    @Explored
    public void saysHashCodes() {
        Thread thread = new Thread(() -> {});
        Set<Object> hashed = new HashSet<>();
        hashed.add(thread);
        hashed.add(new AtomicInteger());
        hashed.add(new Object());
        hashed.add(new StopFlag());
        hashed.add(new IllegalStateException());
        fail("" + hashed.stream().map(Object::hashCode).toList() + thread.hashCode());
    }

    /** Beyond the explorer. */
    @Explored
    public void usesFilesThatAreNotSimulated() throws Throwable {
        new Scanner(Path.of("numbers")).nextInt();
    }
}
