package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** Several locks at once, and what is done while they are held. */
@Uses(Uses.MONITORS)
public final class LockOrders {

    private static void both(Object first, Object second) {
        synchronized (first) {
            synchronized (second) {
                Thread.yield();
            }
        }
    }

    /** The same order everywhere. */
    @Right
    public static final class SameOrder {
        public static Object run() throws Throwable {
            Object a = new Object();
            Object b = new Object();
            inParallel(() -> both(a, b), () -> both(a, b));
            return OK;
        }
    }

    /** Opposite orders, kept apart by an outer lock. */
    @Right
    public static final class OuterLock {
        public static Object run() throws Throwable {
            Object outer = new Object();
            Object a = new Object();
            Object b = new Object();
            inParallel(
                    () -> {
                        synchronized (outer) {
                            both(a, b);
                        }
                    },
                    () -> {
                        synchronized (outer) {
                            both(b, a);
                        }
                    });
            return OK;
        }
    }

    /** Opposite orders with tryLock, which gives up what it has and tries again. */
    @Right
    @Uses(Uses.JUC)
    public static final class TryLockBacksOff {
        public static Object run() throws Throwable {
            Lock a = new ReentrantLock();
            Lock b = new ReentrantLock();
            inParallel(() -> both(a, b), () -> both(b, a));
            return OK;
        }

        private static void both(Lock first, Lock second) {
            while (true) {
                first.lock();
                try {
                    if (second.tryLock()) {
                        second.unlock();
                        return;
                    }
                } finally {
                    first.unlock();
                }
                Thread.yield();
            }
        }
    }

    /** Monitors are reentrant, however deep. */
    @Right
    public static final class Reentrant {
        private int depth;

        synchronized void enter(int more) {
            depth++;
            if (more > 0) {
                enter(more - 1);
            }
            depth--;
        }

        public static Object run() throws Throwable {
            Reentrant s = new Reentrant();
            inParallel(() -> s.enter(40), () -> s.enter(40));
            return OK;
        }
    }

    /** From the write lock down to the read lock. */
    @Right
    @Uses(Uses.JUC)
    public static final class Downgrade {
        public static Object run() throws Throwable {
            ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
            inParallel(
                    () -> {
                        lock.writeLock().lock();
                        lock.readLock().lock();
                        lock.writeLock().unlock();
                        lock.readLock().unlock();
                    },
                    () -> {
                        lock.readLock().lock();
                        lock.readLock().unlock();
                    });
            return OK;
        }
    }

    /** From the read lock up to the write lock: a thread waits for itself. */
    @Wrong(Wrong.DEADLOCK)
    @Uses(Uses.JUC)
    public static final class Upgrade {
        public static Object run() throws Throwable {
            ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
            lock.readLock().lock();
            lock.writeLock().lock();
            lock.writeLock().unlock();
            lock.readLock().unlock();
            return OK;
        }
    }

    /** Opposite orders. */
    @Wrong(Wrong.DEADLOCK)
    public static final class OppositeOrders {
        public static Object run() throws Throwable {
            Object a = new Object();
            Object b = new Object();
            inParallel(() -> both(a, b), () -> both(b, a));
            return OK;
        }
    }

    /** A cycle over three locks, of which each thread takes two. */
    @Wrong(Wrong.DEADLOCK)
    public static final class CycleOfThree {
        public static Object run() throws Throwable {
            Object a = new Object();
            Object b = new Object();
            Object c = new Object();
            inParallel(() -> both(a, b), () -> both(b, c), () -> both(c, a));
            return OK;
        }
    }

    /** Waits for an inner condition while an outer lock is held (nested monitor lockout). */
    @Wrong(Wrong.DEADLOCK)
    public static final class NestedMonitor {
        private final Object inner = new Object();
        private boolean ready;

        synchronized void await() throws InterruptedException {
            synchronized (inner) {
                while (!ready) {
                    inner.wait();
                }
            }
        }

        synchronized void signal() {
            synchronized (inner) {
                ready = true;
                inner.notifyAll();
            }
        }

        public static Object run() throws Throwable {
            NestedMonitor s = new NestedMonitor();
            inParallel(s::await, s::signal);
            return OK;
        }
    }

    /** Joins a thread while holding the lock that this needs to end. */
    @Wrong(Wrong.DEADLOCK)
    public static final class JoinUnderTheLock {
        public static Object run() throws Throwable {
            Object lock = new Object();
            Thread thread =
                    new Thread(
                            () -> {
                                synchronized (lock) {
                                    Thread.yield();
                                }
                            });
            thread.start();
            synchronized (lock) {
                thread.join();
            }
            return OK;
        }
    }

    /** A thread that joins itself. */
    @Wrong(Wrong.DEADLOCK)
    @Uses(Uses.THREADS)
    public static final class JoinsItself {
        public static Object run() throws Throwable {
            inParallel(() -> Thread.currentThread().join());
            return OK;
        }
    }

    /** No unlock on the exception's path. */
    @Wrong(Wrong.DEADLOCK)
    @Uses(Uses.JUC)
    public static final class NoUnlockOnException {
        private final Lock lock = new ReentrantLock();

        void risky(boolean fail) {
            lock.lock();
            if (fail) {
                throw new IllegalStateException("failed");
            }
            lock.unlock();
        }

        public static Object run() throws Throwable {
            NoUnlockOnException s = new NoUnlockOnException();
            inParallel(
                    () -> {
                        try {
                            s.risky(true);
                        } catch (IllegalStateException expected) {
                            return;
                        }
                    },
                    () -> s.risky(false));
            return OK;
        }
    }

    /** finally unlocks. */
    @Right
    @Uses(Uses.JUC)
    public static final class UnlockInFinally {
        private final Lock lock = new ReentrantLock();

        void risky(boolean fail) {
            lock.lock();
            try {
                if (fail) {
                    throw new IllegalStateException("failed");
                }
            } finally {
                lock.unlock();
            }
        }

        public static Object run() throws Throwable {
            UnlockInFinally s = new UnlockInFinally();
            inParallel(
                    () -> {
                        try {
                            s.risky(true);
                        } catch (IllegalStateException expected) {
                            return;
                        }
                    },
                    () -> s.risky(false));
            return OK;
        }
    }

    /** A synchronized block is left by an exception, too. */
    @Right
    public static final class MonitorLeftByException {
        synchronized void risky(boolean fail) {
            if (fail) {
                throw new IllegalStateException("failed");
            }
        }

        public static Object run() throws Throwable {
            MonitorLeftByException s = new MonitorLeftByException();
            inParallel(
                    () -> {
                        try {
                            s.risky(true);
                        } catch (IllegalStateException expected) {
                            return;
                        }
                    },
                    () -> s.risky(false));
            return OK;
        }
    }

    /** unlock in finally, lock inside try: an unlock of what was never locked. */
    @Wrong("IllegalMonitorStateException")
    @Uses(Uses.JUC)
    public static final class UnlockWithoutLock {
        public static Object run() throws Throwable {
            Lock lock = new ReentrantLock();
            inParallel(() -> use(lock), () -> use(lock));
            return OK;
        }

        private static void use(Lock lock) {
            try {
                if (!lock.tryLock()) {
                    return;
                }
                Thread.yield();
            } finally {
                lock.unlock();
            }
        }
    }
}
