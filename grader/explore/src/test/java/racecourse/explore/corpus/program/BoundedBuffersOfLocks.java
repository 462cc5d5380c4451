package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** Buffers with conditions and semaphores: two producers, two consumers, one place. */
@Uses(Uses.JUC)
public final class BoundedBuffersOfLocks {

    private interface Buffer {
        void put(int item) throws InterruptedException;

        int take() throws InterruptedException;
    }

    private static Object pass(Buffer buffer) throws Throwable {
        int[] taken = new int[2];
        inParallel(
                () -> buffer.put(1),
                () -> buffer.put(2),
                () -> taken[0] = buffer.take(),
                () -> taken[1] = buffer.take());
        Expect.equal(3, taken[0] + taken[1]);
        return OK;
    }

    /** One place, a lock, and the conditions and signals of the subclasses. */
    private abstract static class WithConditions implements Buffer {
        final Lock lock = new ReentrantLock();
        final Condition notFull = lock.newCondition();
        final Condition notEmpty = lock.newCondition();
        private int item;
        private boolean full;

        void put(int value, Condition room) throws InterruptedException {
            while (full) {
                room.await();
            }
            full = true;
            item = value;
        }

        int take(Condition filled) throws InterruptedException {
            while (!full) {
                filled.await();
            }
            full = false;
            return item;
        }
    }

    /** Two conditions: signal reaches one who can use it. */
    @Right
    public static final class TwoConditions extends WithConditions {
        @Override
        public void put(int value) throws InterruptedException {
            lock.lock();
            try {
                put(value, notFull);
                notEmpty.signal();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int take() throws InterruptedException {
            lock.lock();
            try {
                int value = take(notEmpty);
                notFull.signal();
                return value;
            } finally {
                lock.unlock();
            }
        }

        public static Object run() throws Throwable {
            return pass(new TwoConditions());
        }
    }

    /** if instead of while, one thread on each side: only a spurious wake-up shows it. */
    @Wrong(Wrong.ASSERTION)
    public static final class IfAndSpuriousWakeUp extends WithConditions {
        private boolean filled;

        @Override
        public void put(int value) {
            lock.lock();
            try {
                filled = true;
                notEmpty.signal();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int take() throws InterruptedException {
            lock.lock();
            try {
                if (!filled) {
                    notEmpty.await();
                }
                Expect.that(filled, "nothing to take");
                return 0;
            } finally {
                lock.unlock();
            }
        }

        public static Object run() throws Throwable {
            IfAndSpuriousWakeUp buffer = new IfAndSpuriousWakeUp();
            inParallel(() -> buffer.put(1), buffer::take);
            return OK;
        }
    }

    /** One condition for both needs signalAll. */
    @Right
    public static final class OneConditionSignalAll extends WithConditions {
        @Override
        public void put(int value) throws InterruptedException {
            lock.lock();
            try {
                put(value, notFull);
                notFull.signalAll();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int take() throws InterruptedException {
            lock.lock();
            try {
                int value = take(notFull);
                notFull.signalAll();
                return value;
            } finally {
                lock.unlock();
            }
        }

        public static Object run() throws Throwable {
            return pass(new OneConditionSignalAll());
        }
    }

    /** One condition and signal: conditions are first come, first signalled, whoever that is. */
    @Wrong(Wrong.DEADLOCK)
    public static final class OneConditionSignal extends WithConditions {
        @Override
        public void put(int value) throws InterruptedException {
            lock.lock();
            try {
                put(value, notFull);
                notFull.signal();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int take() throws InterruptedException {
            lock.lock();
            try {
                int value = take(notFull);
                notFull.signal();
                return value;
            } finally {
                lock.unlock();
            }
        }

        public static Object run() throws Throwable {
            OneConditionSignal s = new OneConditionSignal();
            inParallel(
                    () -> {
                        s.put(1);
                        s.put(2);
                    },
                    () -> {
                        s.put(4);
                        s.put(8);
                    },
                    () -> {
                        s.take();
                        s.take();
                    },
                    () -> {
                        s.take();
                        s.take();
                    });
            return OK;
        }
    }

    /** Signals the condition that its own side waits for. */
    @Wrong(Wrong.DEADLOCK)
    public static final class SignalsTheWrongOne extends WithConditions {
        @Override
        public void put(int value) throws InterruptedException {
            lock.lock();
            try {
                put(value, notFull);
                notFull.signal();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int take() throws InterruptedException {
            lock.lock();
            try {
                int value = take(notEmpty);
                notFull.signal();
                return value;
            } finally {
                lock.unlock();
            }
        }

        public static Object run() throws Throwable {
            return pass(new SignalsTheWrongOne());
        }
    }

    /** wait, notify of the Condition object instead of await, signal. */
    @Wrong("IllegalMonitorStateException")
    public static final class NotifyInsteadOfSignal {
        public static Object run() throws Throwable {
            Lock lock = new ReentrantLock();
            Condition condition = lock.newCondition();
            lock.lock();
            try {
                condition.notify();
            } finally {
                lock.unlock();
            }
            return OK;
        }
    }

    /** Semaphores count places and items, a third guards the array. */
    private abstract static class WithSemaphores implements Buffer {
        final Semaphore places = new Semaphore(1);
        final Semaphore items = new Semaphore(0);
        final Semaphore mutex = new Semaphore(1);
        private int item;
        private boolean full;

        void store(int value) {
            Expect.that(!full, "put into a full buffer");
            full = true;
            item = value;
        }

        int fetch() {
            Expect.that(full, "taken from an empty buffer");
            full = false;
            return item;
        }
    }

    /** In the right order. */
    @Right
    public static final class Semaphores extends WithSemaphores {
        @Override
        public void put(int value) throws InterruptedException {
            places.acquire();
            mutex.acquire();
            store(value);
            mutex.release();
            items.release();
        }

        @Override
        public int take() throws InterruptedException {
            items.acquire();
            mutex.acquire();
            int value = fetch();
            mutex.release();
            places.release();
            return value;
        }

        public static Object run() throws Throwable {
            return pass(new Semaphores());
        }
    }

    /** Takes the mutex first and waits for items with it. */
    @Wrong(Wrong.DEADLOCK)
    public static final class MutexFirst extends WithSemaphores {
        @Override
        public void put(int value) throws InterruptedException {
            places.acquire();
            mutex.acquire();
            store(value);
            mutex.release();
            items.release();
        }

        @Override
        public int take() throws InterruptedException {
            mutex.acquire();
            items.acquire();
            int value = fetch();
            mutex.release();
            places.release();
            return value;
        }

        public static Object run() throws Throwable {
            return pass(new MutexFirst());
        }
    }

    /** Frees the place before the item is out. */
    @Wrong({Wrong.ASSERTION, Wrong.DEADLOCK})
    public static final class PlaceFreedEarly extends WithSemaphores {
        @Override
        public void put(int value) throws InterruptedException {
            places.acquire();
            mutex.acquire();
            store(value);
            mutex.release();
            items.release();
        }

        @Override
        public int take() throws InterruptedException {
            items.acquire();
            places.release();
            mutex.acquire();
            int value = fetch();
            mutex.release();
            return value;
        }

        public static Object run() throws Throwable {
            return pass(new PlaceFreedEarly());
        }
    }
}
