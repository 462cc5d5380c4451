package racecourse.explore.corpus.handover;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;

/** Locks: what was done before an unlock is seen after the next lock. */
@Uses({Uses.MEMORY_MODEL, Uses.JUC})
public final class ByLock {

    /** Fills the payload and says so, both guarded by the lock. */
    private static final class Guarded {
        final Payload payload = new Payload();
        boolean filled;

        void fill(Lock lock) {
            lock.lock();
            try {
                payload.fill();
                filled = true;
            } finally {
                lock.unlock();
            }
        }

        void look(Lock lock) {
            lock.lock();
            try {
                if (filled) {
                    payload.expectFilled();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** ReentrantLock. */
    @Right
    public static final class OfReentrantLock {
        public static Object run() throws Throwable {
            Guarded s = new Guarded();
            Lock lock = new ReentrantLock();
            inParallel(() -> s.fill(lock), () -> s.look(lock));
            return OK;
        }
    }

    /** A fair ReentrantLock. */
    @Right
    public static final class OfFairLock {
        public static Object run() throws Throwable {
            Guarded s = new Guarded();
            Lock lock = new ReentrantLock(true);
            inParallel(() -> s.fill(lock), () -> s.look(lock));
            return OK;
        }
    }

    /** A tryLock that succeeded. */
    @Right
    public static final class OfTryLock {
        public static Object run() throws Throwable {
            Guarded s = new Guarded();
            Lock lock = new ReentrantLock();
            inParallel(
                    () -> s.fill(lock),
                    () -> {
                        if (lock.tryLock()) {
                            try {
                                s.look(lock);
                            } finally {
                                lock.unlock();
                            }
                        }
                    });
            return OK;
        }
    }

    /** A Condition. */
    @Right
    public static final class OfCondition {
        public static Object run() throws Throwable {
            Guarded s = new Guarded();
            Lock lock = new ReentrantLock();
            Condition filled = lock.newCondition();
            inParallel(
                    () -> {
                        lock.lock();
                        try {
                            s.fill(lock);
                            filled.signal();
                        } finally {
                            lock.unlock();
                        }
                    },
                    () -> {
                        lock.lock();
                        try {
                            while (!s.filled) {
                                filled.await();
                            }
                        } finally {
                            lock.unlock();
                        }
                        s.payload.expectFilled();
                    });
            return OK;
        }
    }

    /** The write lock, then the read lock. */
    @Right
    public static final class OfReadWriteLock {
        public static Object run() throws Throwable {
            Guarded s = new Guarded();
            ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
            inParallel(() -> s.fill(lock.writeLock()), () -> s.look(lock.readLock()));
            return OK;
        }
    }

    /** StampedLock, pessimistic. */
    @Right
    public static final class OfStampedLock {
        public static Object run() throws Throwable {
            Guarded s = new Guarded();
            StampedLock lock = new StampedLock();
            inParallel(() -> s.fill(lock.asWriteLock()), () -> s.look(lock.asReadLock()));
            return OK;
        }
    }

    /** StampedLock, optimistic: two plain fields that were read together, if it validates. */
    @Right
    public static final class OfOptimisticRead {
        int a, b;

        public static Object run() throws Throwable {
            OfOptimisticRead s = new OfOptimisticRead();
            StampedLock lock = new StampedLock();
            inParallel(
                    () -> {
                        long stamp = lock.writeLock();
                        s.a++;
                        s.b++;
                        lock.unlockWrite(stamp);
                    },
                    () -> {
                        long stamp = lock.tryOptimisticRead();
                        int a = s.a;
                        int b = s.b;
                        if (lock.validate(stamp)) {
                            Expect.equal(a, b);
                        }
                    });
            return OK;
        }
    }

    /** LockSupport, with the volatile flag that it needs. */
    @Right
    public static final class OfPark {
        volatile boolean filled;

        public static Object run() throws Throwable {
            OfPark s = new OfPark();
            Payload payload = new Payload();
            Thread taker =
                    new Thread(
                            () -> {
                                while (!s.filled) {
                                    LockSupport.park(s);
                                }
                                payload.expectFilled();
                            });
            taker.start();
            payload.fill();
            s.filled = true;
            LockSupport.unpark(taker);
            taker.join();
            return OK;
        }
    }
}
