package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** Handmade locks around a plain counter: test-and-set, ticket, CLH, MCS. */
@Uses(Uses.JUC)
public final class SpinLocks {

    private interface SpinLock {
        void lock();

        void unlock();
    }

    private static Object count(SpinLock lock) throws Throwable {
        int[] value = new int[1];
        inParallel(
                () -> {
                    increment(lock, value);
                    increment(lock, value);
                },
                () -> increment(lock, value));
        Expect.equal(3, value[0]);
        return OK;
    }

    private static void increment(SpinLock lock, int[] value) {
        lock.lock();
        value[0]++;
        lock.unlock();
    }

    private static class TestAndSetLock implements SpinLock {
        final AtomicBoolean held = new AtomicBoolean();

        @Override
        public void lock() {
            while (held.getAndSet(true)) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void unlock() {
            held.set(false);
        }
    }

    /** Test-and-set. */
    @Right
    public static final class TestAndSet {
        public static Object run() throws Throwable {
            return count(new TestAndSetLock());
        }
    }

    /** Looks before it sets, and unlocks with a release: enough. */
    @Right
    public static final class TestAndTestAndSet {
        private static final class Variant extends TestAndSetLock {
            @Override
            public void lock() {
                do {
                    while (held.getOpaque()) {
                        Thread.onSpinWait();
                    }
                } while (!held.weakCompareAndSetAcquire(false, true));
            }

            @Override
            public void unlock() {
                held.setRelease(false);
            }
        }

        public static Object run() throws Throwable {
            return count(new Variant());
        }
    }

    /** Tests, then sets. */
    @Wrong(Wrong.ASSERTION)
    public static final class TestThenSet {
        private static final class Variant extends TestAndSetLock {
            @Override
            public void lock() {
                while (held.get()) {
                    Thread.onSpinWait();
                }
                held.set(true);
            }
        }

        public static Object run() throws Throwable {
            return count(new Variant());
        }
    }

    /** Unlocks with a plain write: the next one may not see the counter. */
    @Wrong(Wrong.ASSERTION)
    @Uses({Uses.JUC, Uses.MEMORY_MODEL})
    public static final class PlainUnlock {
        private static final class Variant extends TestAndSetLock {
            @Override
            public void unlock() {
                held.setPlain(false);
            }
        }

        public static Object run() throws Throwable {
            return count(new Variant());
        }
    }

    /** Locks without acquiring. */
    @Wrong(Wrong.ASSERTION)
    @Uses({Uses.JUC, Uses.MEMORY_MODEL})
    public static final class LockDoesNotAcquire {
        private static final class Variant extends TestAndSetLock {
            @Override
            public void lock() {
                while (!held.weakCompareAndSetPlain(false, true)) {
                    Thread.onSpinWait();
                }
            }
        }

        public static Object run() throws Throwable {
            return count(new Variant());
        }
    }

    /** Not reentrant: who asks again waits for himself. */
    @Wrong(Wrong.LIVELOCK)
    public static final class AskedTwice {
        public static Object run() throws Throwable {
            SpinLock lock = new TestAndSetLock();
            lock.lock();
            lock.lock();
            return OK;
        }
    }

    private static class TicketLock implements SpinLock {
        final AtomicInteger next = new AtomicInteger();
        final AtomicInteger serving = new AtomicInteger();

        @Override
        public void lock() {
            int mine = next.getAndIncrement();
            while (serving.get() != mine) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void unlock() {
            serving.setRelease(serving.getPlain() + 1);
        }
    }

    /** Ticket. */
    @Right
    public static final class Ticket {
        public static Object run() throws Throwable {
            return count(new TicketLock());
        }
    }

    /** Two may draw the same ticket. */
    @Wrong({Wrong.ASSERTION, Wrong.LIVELOCK})
    public static final class TicketDrawnTwice {
        private static final class Variant extends TicketLock {
            @Override
            public void lock() {
                int mine = next.get();
                next.set(mine + 1);
                while (serving.get() != mine) {
                    Thread.onSpinWait();
                }
            }
        }

        public static Object run() throws Throwable {
            return count(new Variant());
        }
    }

    /** Goes in as soon as its turn has come or gone. */
    @Wrong({Wrong.ASSERTION, Wrong.LIVELOCK})
    public static final class TicketOffByOne {
        private static final class Variant extends TicketLock {
            @Override
            public void lock() {
                int mine = next.getAndIncrement();
                while (serving.get() < mine - 1) {
                    Thread.onSpinWait();
                }
            }
        }

        public static Object run() throws Throwable {
            return count(new Variant());
        }
    }

    private static final class Node {
        volatile boolean locked;
        volatile Node next;
    }

    private static class ClhLock implements SpinLock {
        final AtomicReference<Node> tail = new AtomicReference<>(new Node());
        final ThreadLocal<Node> mine = ThreadLocal.withInitial(Node::new);
        final ThreadLocal<Node> before = new ThreadLocal<>();

        @Override
        public void lock() {
            Node node = mine.get();
            node.locked = true;
            Node predecessor = tail.getAndSet(node);
            before.set(predecessor);
            while (predecessor.locked) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void unlock() {
            Node node = mine.get();
            mine.set(before.get());
            node.locked = false;
        }
    }

    /** Craig, Landin and Hagersten: each waits on its predecessor's node, and then owns it. */
    @Right
    public static final class Clh {
        public static Object run() throws Throwable {
            return count(new ClhLock());
        }
    }

    /** Keeps its own node, which the next one may still be watching. */
    @Wrong(Wrong.LIVELOCK)
    public static final class ClhKeepsItsNode {
        private static final class Variant extends ClhLock {
            @Override
            public void unlock() {
                mine.get().locked = false;
            }
        }

        public static Object run() throws Throwable {
            return count(new Variant());
        }
    }

    private static class McsLock implements SpinLock {
        final AtomicReference<Node> tail = new AtomicReference<>();
        final ThreadLocal<Node> mine = ThreadLocal.withInitial(Node::new);

        @Override
        public void lock() {
            Node node = mine.get();
            node.next = null;
            Node predecessor = tail.getAndSet(node);
            if (predecessor != null) {
                node.locked = true;
                predecessor.next = node;
                while (node.locked) {
                    Thread.onSpinWait();
                }
            }
        }

        @Override
        public void unlock() {
            Node node = mine.get();
            if (node.next == null) {
                if (tail.compareAndSet(node, null)) {
                    return;
                }
                while (node.next == null) {
                    Thread.onSpinWait();
                }
            }
            node.next.locked = false;
        }
    }

    /** Mellor-Crummey and Scott: each waits on its own node, and is told by its predecessor. */
    @Right
    public static final class Mcs {
        public static Object run() throws Throwable {
            return count(new McsLock());
        }
    }

    /** Does not wait for a successor that has joined and not yet linked itself. */
    @Wrong(Wrong.LIVELOCK)
    public static final class McsForgetsSuccessor {
        private static final class Variant extends McsLock {
            @Override
            public void unlock() {
                Node node = mine.get();
                if (node.next == null) {
                    tail.compareAndSet(node, null);
                    return;
                }
                node.next.locked = false;
            }
        }

        public static Object run() throws Throwable {
            return count(new Variant());
        }
    }

    /** Raises its flag after it has linked itself: the predecessor's message is overwritten. */
    @Wrong(Wrong.LIVELOCK)
    public static final class McsFlagTooLate {
        private static final class Variant extends McsLock {
            @Override
            public void lock() {
                Node node = mine.get();
                node.next = null;
                Node predecessor = tail.getAndSet(node);
                if (predecessor != null) {
                    predecessor.next = node;
                    node.locked = true;
                    while (node.locked) {
                        Thread.onSpinWait();
                    }
                }
            }
        }

        public static Object run() throws Throwable {
            return count(new Variant());
        }
    }
}
