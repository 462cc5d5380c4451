package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** wait and notify: one thread waits for what another does. */
@Uses(Uses.MONITORS)
public final class WaitsAndSignals {

    private static class Gate {
        boolean open;

        synchronized void pass() throws InterruptedException {
            while (!open) {
                wait();
            }
        }

        synchronized void open() {
            open = true;
            notifyAll();
        }
    }

    /** A gate for two. */
    @Right
    public static final class NotifyAll {
        public static Object run() throws Throwable {
            Gate gate = new Gate();
            inParallel(gate::pass, gate::pass, gate::open);
            return OK;
        }
    }

    /** notify wakes one of the two. */
    @Wrong(Wrong.DEADLOCK)
    public static final class NotifyForTwo {
        public static Object run() throws Throwable {
            Gate gate =
                    new Gate() {
                        @Override
                        synchronized void open() {
                            open = true;
                            notify();
                        }
                    };
            inParallel(gate::pass, gate::pass, gate::open);
            return OK;
        }
    }

    /** Each one who is woken wakes the next: notify is enough. */
    @Right
    public static final class NotifyInAChain {
        public static Object run() throws Throwable {
            Gate gate =
                    new Gate() {
                        @Override
                        synchronized void pass() throws InterruptedException {
                            super.pass();
                            notify();
                        }

                        @Override
                        synchronized void open() {
                            open = true;
                            notify();
                        }
                    };
            inParallel(gate::pass, gate::pass, gate::open);
            return OK;
        }
    }

    /** Waits for a signal that nobody remembers. */
    @Wrong(Wrong.DEADLOCK)
    public static final class SignalWithoutState {
        public static Object run() throws Throwable {
            Object lock = new Object();
            inParallel(
                    () -> {
                        synchronized (lock) {
                            lock.wait();
                        }
                    },
                    () -> {
                        synchronized (lock) {
                            lock.notify();
                        }
                    });
            return OK;
        }
    }

    /** The state is checked outside the lock: the signal comes between check and wait. */
    @Wrong(Wrong.DEADLOCK)
    public static final class CheckOutsideTheLock {
        private volatile boolean open;

        public static Object run() throws Throwable {
            CheckOutsideTheLock s = new CheckOutsideTheLock();
            inParallel(
                    () -> {
                        while (!s.open) {
                            synchronized (s) {
                                s.wait();
                            }
                        }
                    },
                    () -> {
                        s.open = true;
                        synchronized (s) {
                            s.notifyAll();
                        }
                    });
            return OK;
        }
    }

    /** The state is changed outside the lock, after a notification that was for it. */
    @Wrong(Wrong.DEADLOCK)
    public static final class ChangedAfterNotify {
        private volatile boolean open;

        public static Object run() throws Throwable {
            ChangedAfterNotify s = new ChangedAfterNotify();
            inParallel(
                    () -> {
                        synchronized (s) {
                            while (!s.open) {
                                s.wait();
                            }
                        }
                    },
                    () -> {
                        synchronized (s) {
                            s.notifyAll();
                        }
                        s.open = true;
                    });
            return OK;
        }
    }

    /** A volatile state that is changed before the lock is taken to notify: right. */
    @Right
    public static final class ChangedBeforeNotify {
        private volatile boolean open;

        public static Object run() throws Throwable {
            ChangedBeforeNotify s = new ChangedBeforeNotify();
            inParallel(
                    () -> {
                        synchronized (s) {
                            while (!s.open) {
                                s.wait();
                            }
                        }
                    },
                    () -> {
                        s.open = true;
                        synchronized (s) {
                            s.notifyAll();
                        }
                    });
            return OK;
        }
    }

    /** Waits on one object, notifies another. */
    @Wrong(Wrong.DEADLOCK)
    public static final class OtherObject {
        private final Object other = new Object();
        private boolean open;

        public static Object run() throws Throwable {
            OtherObject s = new OtherObject();
            inParallel(
                    () -> {
                        synchronized (s) {
                            while (!s.open) {
                                s.wait();
                            }
                        }
                    },
                    () -> {
                        synchronized (s) {
                            s.open = true;
                        }
                        synchronized (s.other) {
                            s.other.notifyAll();
                        }
                    });
            return OK;
        }
    }

    /** notify without the monitor. */
    @Wrong("IllegalMonitorStateException")
    public static final class NotifyWithoutMonitor {
        public static Object run() throws Throwable {
            new Object().notify();
            return OK;
        }
    }

    /** Sleeping until the other one must be done. */
    @Wrong(Wrong.ASSERTION)
    @Uses(Uses.TIME)
    public static final class SleepInsteadOfJoin {
        private volatile int x;

        public static Object run() throws Throwable {
            SleepInsteadOfJoin s = new SleepInsteadOfJoin();
            Thread thread = new Thread(() -> s.x = 1);
            thread.start();
            Thread.sleep(1_000);
            Expect.equal(1, s.x);
            return OK;
        }
    }

    /** Each sleeps a different time, to make an order of it. */
    @Wrong(Wrong.ASSERTION)
    @Uses(Uses.TIME)
    public static final class SleepMakesOrder {
        private volatile int last;

        public static Object run() throws Throwable {
            SleepMakesOrder s = new SleepMakesOrder();
            inParallel(
                    () -> {
                        Thread.sleep(100);
                        s.last = 1;
                    },
                    () -> {
                        Thread.sleep(500);
                        s.last = 2;
                    });
            Expect.equal(2, s.last);
            return OK;
        }
    }

    /** No join. */
    @Wrong(Wrong.ASSERTION)
    @Uses(Uses.THREADS)
    public static final class MissingJoin {
        private volatile int x;

        public static Object run() throws Throwable {
            MissingJoin s = new MissingJoin();
            new Thread(() -> s.x = 1).start();
            Expect.equal(1, s.x);
            return OK;
        }
    }

    /** Joins the last thread it started, not all. */
    @Wrong(Wrong.ASSERTION)
    public static final class JoinsTheLastOnly {
        private int x;

        synchronized void add() {
            x++;
        }

        synchronized int x() {
            return x;
        }

        public static Object run() throws Throwable {
            JoinsTheLastOnly s = new JoinsTheLastOnly();
            Thread thread = null;
            for (int i = 0; i < 3; i++) {
                thread = new Thread(s::add);
                thread.start();
            }
            thread.join();
            Expect.equal(3, s.x());
            return OK;
        }
    }

    /** run() instead of start(): nothing is concurrent, and the two wait for each other. */
    @Wrong(Wrong.DEADLOCK)
    public static final class RunInsteadOfStart {
        public static Object run() throws Throwable {
            Gate gate = new Gate();
            Runnable passing =
                    () -> {
                        try {
                            gate.pass();
                        } catch (InterruptedException e) {
                            throw new AssertionError(e);
                        }
                    };
            passing.run();
            gate.open();
            return OK;
        }
    }

    /** A thread that is still waiting when the program ends. */
    @Wrong("LEFT_BEHIND")
    public static final class ThreadLeftBehind {
        public static Object run() throws Throwable {
            Gate gate = new Gate();
            new Thread(
                            () -> {
                                try {
                                    gate.pass();
                                } catch (InterruptedException e) {
                                    throw new AssertionError(e);
                                }
                            })
                    .start();
            return OK;
        }
    }

    /** An exception kills a thread that others count on. */
    @Wrong({"IllegalStateException", Wrong.DEADLOCK})
    public static final class ThreadDies {
        private boolean done;

        synchronized void finish() {
            done = true;
            notifyAll();
        }

        synchronized void await() throws InterruptedException {
            while (!done) {
                wait();
            }
        }

        public static Object run() throws Throwable {
            ThreadDies s = new ThreadDies();
            Thread thread =
                    new Thread(
                            () -> {
                                if (!s.done) {
                                    throw new IllegalStateException("died");
                                }
                                s.finish();
                            });
            thread.start();
            s.await();
            return OK;
        }
    }

    /** Waits as Thread.join does: a thread that ends notifies all who wait on it. */
    @Right
    public static final class WaitsOnTheThread {
        public static Object run() throws Throwable {
            int[] seen = new int[1];
            Thread thread = new Thread(() -> seen[0] = 7);
            thread.start();
            synchronized (thread) {
                while (thread.isAlive()) {
                    thread.wait();
                }
            }
            return seen[0] == 7 ? OK : seen[0];
        }
    }
}
