package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** Buffers with monitors: two producers, two consumers, two items each, one place. */
@Uses(Uses.MONITORS)
public final class BoundedBuffers {

    /** A buffer of one place; the subclasses wait, or don't. */
    private abstract static class Buffer {
        int[] items = new int[1];
        int size;

        abstract void put(int item) throws InterruptedException;

        abstract int take() throws InterruptedException;

        final void append(int item) {
            Expect.that(size < items.length, "put into a full buffer");
            items[size++] = item;
        }

        final int remove() {
            Expect.that(size > 0, "taken from an empty buffer");
            return items[--size];
        }
    }

    private static Object pass(Buffer buffer) throws Throwable {
        int[] sums = new int[2];
        inParallel(
                () -> {
                    buffer.put(1);
                    buffer.put(2);
                },
                () -> {
                    buffer.put(4);
                    buffer.put(8);
                },
                () -> sums[0] = buffer.take() + buffer.take(),
                () -> sums[1] = buffer.take() + buffer.take());
        Expect.equal(15, sums[0] + sums[1]);
        return OK;
    }

    /** while, and notifyAll. */
    @Right
    public static final class NotifyAll extends Buffer {
        @Override
        synchronized void put(int item) throws InterruptedException {
            while (size == items.length) {
                wait();
            }
            append(item);
            notifyAll();
        }

        @Override
        synchronized int take() throws InterruptedException {
            while (size == 0) {
                wait();
            }
            int item = remove();
            notifyAll();
            return item;
        }

        public static Object run() throws Throwable {
            return pass(new NotifyAll());
        }
    }

    /** The order of notifyAll and change does not matter inside the lock. */
    @Right
    public static final class NotifiedFirst extends Buffer {
        @Override
        synchronized void put(int item) throws InterruptedException {
            while (size == items.length) {
                wait();
            }
            notifyAll();
            append(item);
        }

        @Override
        synchronized int take() throws InterruptedException {
            while (size == 0) {
                wait();
            }
            notifyAll();
            return remove();
        }

        public static Object run() throws Throwable {
            return pass(new NotifiedFirst());
        }
    }

    /** Waits that time out and look again. */
    @Right
    @Uses({Uses.MONITORS, Uses.TIME})
    public static final class TimedWaits extends Buffer {
        @Override
        synchronized void put(int item) throws InterruptedException {
            while (size == items.length) {
                wait(10);
            }
            append(item);
            notifyAll();
        }

        @Override
        synchronized int take() throws InterruptedException {
            while (size == 0) {
                wait(10);
            }
            int item = remove();
            notifyAll();
            return item;
        }

        public static Object run() throws Throwable {
            return pass(new TimedWaits());
        }
    }

    /** notify is enough for one producer and one consumer: nobody else waits. */
    @Right
    public static final class NotifyForOnePair extends Buffer {
        @Override
        synchronized void put(int item) throws InterruptedException {
            while (size == items.length) {
                wait();
            }
            append(item);
            notify();
        }

        @Override
        synchronized int take() throws InterruptedException {
            while (size == 0) {
                wait();
            }
            int item = remove();
            notify();
            return item;
        }

        public static Object run() throws Throwable {
            NotifyForOnePair s = new NotifyForOnePair();
            inParallel(
                    () -> {
                        s.put(1);
                        s.put(2);
                        s.put(3);
                    },
                    () -> {
                        Expect.equal(1, s.take());
                        Expect.equal(2, s.take());
                        Expect.equal(3, s.take());
                    });
            return OK;
        }
    }

    /** notify with two of each: the wake-up may reach one who can't use it. */
    @Wrong(Wrong.DEADLOCK)
    public static final class Notify extends Buffer {
        @Override
        synchronized void put(int item) throws InterruptedException {
            while (size == items.length) {
                wait();
            }
            append(item);
            notify();
        }

        @Override
        synchronized int take() throws InterruptedException {
            while (size == 0) {
                wait();
            }
            int item = remove();
            notify();
            return item;
        }

        public static Object run() throws Throwable {
            return pass(new Notify());
        }
    }

    /** if instead of while. */
    @Wrong({Wrong.ASSERTION, Wrong.DEADLOCK})
    public static final class IfInsteadOfWhile extends Buffer {
        @Override
        synchronized void put(int item) throws InterruptedException {
            if (size == items.length) {
                wait();
            }
            append(item);
            notifyAll();
        }

        @Override
        synchronized int take() throws InterruptedException {
            if (size == 0) {
                wait();
            }
            int item = remove();
            notifyAll();
            return item;
        }

        public static Object run() throws Throwable {
            return pass(new IfInsteadOfWhile());
        }
    }

    /** if instead of while, one thread on each side: only a spurious wake-up shows it. */
    @Wrong({Wrong.ASSERTION, Wrong.DEADLOCK})
    public static final class IfAndSpuriousWakeUp extends Buffer {
        @Override
        synchronized void put(int item) throws InterruptedException {
            append(item);
            notify();
        }

        @Override
        synchronized int take() throws InterruptedException {
            if (size == 0) {
                wait();
            }
            return remove();
        }

        public static Object run() throws Throwable {
            IfAndSpuriousWakeUp s = new IfAndSpuriousWakeUp();
            inParallel(() -> s.put(1), s::take);
            return OK;
        }
    }

    /** put waits under the lock and appends outside it. */
    @Wrong({Wrong.ASSERTION, Wrong.DEADLOCK, "ArrayIndexOutOfBoundsException"})
    public static final class PutPartlyUnsynchronised extends Buffer {
        @Override
        void put(int item) throws InterruptedException {
            synchronized (this) {
                while (size == items.length) {
                    wait();
                }
            }
            append(item);
            synchronized (this) {
                notifyAll();
            }
        }

        @Override
        synchronized int take() throws InterruptedException {
            while (size == 0) {
                wait();
            }
            int item = remove();
            notifyAll();
            return item;
        }

        public static Object run() throws Throwable {
            return pass(new PutPartlyUnsynchronised());
        }
    }

    /** take tells nobody that there is room again. */
    @Wrong(Wrong.DEADLOCK)
    public static final class TakeNotifiesNobody extends Buffer {
        @Override
        synchronized void put(int item) throws InterruptedException {
            while (size == items.length) {
                wait();
            }
            append(item);
            notifyAll();
        }

        @Override
        synchronized int take() throws InterruptedException {
            while (size == 0) {
                wait();
            }
            return remove();
        }

        public static Object run() throws Throwable {
            return pass(new TakeNotifiesNobody());
        }
    }

    /** Notifies only when the buffer was full or empty, and then one. */
    @Wrong(Wrong.DEADLOCK)
    public static final class NotifyOnTransition extends Buffer {
        NotifyOnTransition() {
            items = new int[2];
        }

        @Override
        synchronized void put(int item) throws InterruptedException {
            while (size == items.length) {
                wait();
            }
            append(item);
            if (size == 1) {
                notify();
            }
        }

        @Override
        synchronized int take() throws InterruptedException {
            while (size == 0) {
                wait();
            }
            return remove();
        }

        public static Object run() throws Throwable {
            NotifyOnTransition s = new NotifyOnTransition();
            inParallel(
                    () -> {
                        s.put(1);
                        s.put(2);
                    },
                    s::take,
                    s::take);
            return OK;
        }
    }

    /** Yields instead of waiting, and keeps the lock meanwhile. */
    @Wrong(Wrong.LIVELOCK)
    public static final class SpinsUnderTheLock extends Buffer {
        @Override
        synchronized void put(int item) {
            while (size == items.length) {
                Thread.yield();
            }
            append(item);
        }

        @Override
        synchronized int take() {
            while (size == 0) {
                Thread.yield();
            }
            return remove();
        }

        public static Object run() throws Throwable {
            SpinsUnderTheLock s = new SpinsUnderTheLock();
            inParallel(() -> s.put(1), s::take);
            return OK;
        }
    }
}
