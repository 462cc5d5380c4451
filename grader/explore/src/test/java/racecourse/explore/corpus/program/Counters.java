package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** Two threads increment a counter twice each. */
@Uses(Uses.MONITORS)
public final class Counters {

    private interface Counter {
        void increment();

        int value();
    }

    private static Object count(Counter counter) throws Throwable {
        inParallel(
                () -> {
                    counter.increment();
                    counter.increment();
                },
                () -> {
                    counter.increment();
                    counter.increment();
                });
        Expect.equal(4, counter.value());
        return OK;
    }

    /** Synchronized methods. */
    @Right
    public static final class Synchronized implements Counter {
        private int value;

        @Override
        public synchronized void increment() {
            value++;
        }

        @Override
        public synchronized int value() {
            return value;
        }

        public static Object run() throws Throwable {
            return count(new Synchronized());
        }
    }

    /** A lock per instance, and a second counter that must not be held up by it. */
    @Right
    public static final class PrivateLock implements Counter {
        private final Object lock = new Object();
        private int value;

        @Override
        public void increment() {
            synchronized (lock) {
                value++;
            }
        }

        @Override
        public int value() {
            synchronized (lock) {
                return value;
            }
        }

        public static Object run() throws Throwable {
            PrivateLock counter = new PrivateLock();
            synchronized (counter) {
                return count(counter);
            }
        }
    }

    /** A Lock. */
    @Right
    @Uses(Uses.JUC)
    public static final class Locked implements Counter {
        private final Lock lock = new ReentrantLock();
        private int value;

        @Override
        public void increment() {
            lock.lock();
            try {
                value++;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int value() {
            lock.lock();
            try {
                return value;
            } finally {
                lock.unlock();
            }
        }

        public static Object run() throws Throwable {
            return count(new Locked());
        }
    }

    /** AtomicInteger. */
    @Right
    @Uses(Uses.JUC)
    public static final class Atomic implements Counter {
        private final AtomicInteger value = new AtomicInteger();

        @Override
        public void increment() {
            value.incrementAndGet();
        }

        @Override
        public int value() {
            return value.get();
        }

        public static Object run() throws Throwable {
            return count(new Atomic());
        }
    }

    /** LongAdder, read when nobody adds any more. */
    @Right
    @Uses(Uses.JUC)
    public static final class Adder implements Counter {
        private final LongAdder value = new LongAdder();

        @Override
        public void increment() {
            value.increment();
        }

        @Override
        public int value() {
            return value.intValue();
        }

        public static Object run() throws Throwable {
            return count(new Adder());
        }
    }

    /** A compare-and-set that is tried again. */
    @Right
    @Uses(Uses.JUC)
    public static final class CasLoop implements Counter {
        private final AtomicInteger value = new AtomicInteger();

        @Override
        public void increment() {
            int seen;
            do {
                seen = value.get();
            } while (!value.compareAndSet(seen, seen + 1));
        }

        @Override
        public int value() {
            return value.get();
        }

        public static Object run() throws Throwable {
            return count(new CasLoop());
        }
    }

    /** No protection: the lost update. */
    @Wrong(Wrong.ASSERTION)
    @Uses(Uses.THREADS)
    public static final class Plain implements Counter {
        private int value;

        @Override
        public void increment() {
            value++;
        }

        @Override
        public int value() {
            return value;
        }

        public static Object run() throws Throwable {
            return count(new Plain());
        }
    }

    /** Volatile makes reads and writes visible, not updates atomic. */
    @Wrong(Wrong.ASSERTION)
    @Uses(Uses.THREADS)
    public static final class Volatile implements Counter {
        private volatile int value;

        @Override
        public void increment() {
            value = value + 1;
        }

        @Override
        public int value() {
            return value;
        }

        public static Object run() throws Throwable {
            return count(new Volatile());
        }
    }

    /** Atomic get, atomic set, nothing atomic about both. */
    @Wrong(Wrong.ASSERTION)
    @Uses(Uses.JUC)
    public static final class GetThenSet implements Counter {
        private final AtomicInteger value = new AtomicInteger();

        @Override
        public void increment() {
            value.set(value.get() + 1);
        }

        @Override
        public int value() {
            return value.get();
        }

        public static Object run() throws Throwable {
            return count(new GetThenSet());
        }
    }

    /** A compare-and-set that isn't tried again. */
    @Wrong(Wrong.ASSERTION)
    @Uses(Uses.JUC)
    public static final class CasOnce implements Counter {
        private final AtomicInteger value = new AtomicInteger();

        @Override
        public void increment() {
            int seen = value.get();
            value.compareAndSet(seen, seen + 1);
        }

        @Override
        public int value() {
            return value.get();
        }

        public static Object run() throws Throwable {
            return count(new CasOnce());
        }
    }

    /** Read in one block, written in another. */
    @Wrong(Wrong.ASSERTION)
    public static final class SplitBlock implements Counter {
        private int value;

        @Override
        public void increment() {
            int seen = value();
            synchronized (this) {
                value = seen + 1;
            }
        }

        @Override
        public synchronized int value() {
            return value;
        }

        public static Object run() throws Throwable {
            return count(new SplitBlock());
        }
    }

    /** Each call locks an object of its own. */
    @Wrong(Wrong.ASSERTION)
    public static final class FreshLock implements Counter {
        private int value;

        @Override
        public void increment() {
            Object lock = new Object();
            synchronized (lock) {
                value++;
            }
        }

        @Override
        public int value() {
            return value;
        }

        public static Object run() throws Throwable {
            return count(new FreshLock());
        }
    }

    /** The lock is replaced while it is held. */
    @Wrong(Wrong.ASSERTION)
    public static final class ChangingLock implements Counter {
        private volatile int[] value = {0};

        @Override
        public void increment() {
            synchronized (value) {
                value = new int[] {value[0] + 1};
            }
        }

        @Override
        public int value() {
            return value[0];
        }

        public static Object run() throws Throwable {
            return count(new ChangingLock());
        }
    }

    /** A static field under the lock of each instance. */
    @Wrong(Wrong.ASSERTION)
    public static final class InstanceLockOfStatic {
        private static int value;

        synchronized void increment() {
            value++;
        }

        public static Object run() throws Throwable {
            inParallel(
                    () -> new InstanceLockOfStatic().increment(),
                    () -> new InstanceLockOfStatic().increment());
            Expect.equal(2, value);
            return OK;
        }
    }

    /** The getter takes no lock: what it returns may even go back. */
    @Wrong(Wrong.ASSERTION)
    @Uses({Uses.MONITORS, Uses.MEMORY_MODEL})
    public static final class GetterNotLocked {
        private int value;

        synchronized void increment() {
            value++;
        }

        int value() {
            return value;
        }

        public static Object run() throws Throwable {
            GetterNotLocked s = new GetterNotLocked();
            inParallel(
                    s::increment,
                    () -> {
                        int first = s.value();
                        int second = s.value();
                        Expect.that(second >= first, "the counter went back");
                    });
            return OK;
        }
    }
}
