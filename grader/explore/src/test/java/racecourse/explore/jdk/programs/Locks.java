package racecourse.explore.jdk.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static racecourse.explore.jdk.programs.Workers.ROUNDS;
import static racecourse.explore.jdk.programs.Workers.THREADS;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Locks, and what is made of them. */
public final class Locks {
    private int count;

    private int countedUnder(Lock lock) throws Exception {
        count = 0;
        Workers.often(
                () -> {
                    lock.lock();
                    try {
                        return count++;
                    } finally {
                        lock.unlock();
                    }
                });
        return count;
    }

    public static void reentrantLock() throws Exception {
        assertEquals(THREADS * ROUNDS, new Locks().countedUnder(new ReentrantLock()));
        assertEquals(THREADS * ROUNDS, new Locks().countedUnder(new ReentrantLock(true)));
        ReentrantLock lock = new ReentrantLock();
        assertTrue(lock.tryLock(1, TimeUnit.MINUTES));
        assertTrue(lock.isHeldByCurrentThread());
        assertTrue(lock.toString().contains(Thread.currentThread().getName()));
    }

    public static void readWriteLock() throws Exception {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        assertEquals(THREADS * ROUNDS, new Locks().countedUnder(lock.writeLock()));
        Workers.often(
                () -> {
                    lock.readLock().lock();
                    lock.readLock().lock();
                    assertEquals(2, lock.getReadHoldCount());
                    lock.readLock().unlock();
                    lock.readLock().unlock();
                    return null;
                });
        assertEquals(0, lock.getReadLockCount());
    }

    public static void stampedLock() throws Exception {
        StampedLock lock = new StampedLock();
        assertEquals(THREADS * ROUNDS, new Locks().countedUnder(lock.asWriteLock()));
        long optimistic = lock.tryOptimisticRead();
        assertTrue(lock.validate(optimistic));
        long read = lock.readLock();
        long write = lock.tryConvertToWriteLock(read);
        assertTrue(StampedLock.isWriteLockStamp(write));
        lock.unlock(write);
        assertTrue(!lock.validate(optimistic));
    }

    public static void condition() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Condition changed = lock.newCondition();
        int[] turn = {0};
        AtomicInteger next = new AtomicInteger();
        Workers.inEach(
                () -> {
                    int mine = next.getAndIncrement();
                    lock.lock();
                    try {
                        while (turn[0] != mine) {
                            changed.await();
                        }
                        turn[0]++;
                        changed.signalAll();
                    } finally {
                        lock.unlock();
                    }
                    return null;
                });
        assertEquals(THREADS, turn[0]);
    }

    /** The example of the class's documentation. */
    private static final class Mutex extends AbstractQueuedSynchronizer {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean tryAcquire(int ignored) {
            return compareAndSetState(0, 1);
        }

        @Override
        protected boolean tryRelease(int ignored) {
            setState(0);
            return true;
        }
    }

    public static void synchronizerOfOnesOwn() throws Exception {
        Mutex mutex = new Mutex();
        int[] count = {0};
        Workers.often(
                () -> {
                    mutex.acquire(1);
                    count[0]++;
                    return mutex.release(1);
                });
        assertEquals(THREADS * ROUNDS, count[0]);
    }

    public static void parking() {
        LockSupport.unpark(Thread.currentThread());
        LockSupport.park(new Object());
        LockSupport.parkNanos(1);
    }
}
