package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.util.concurrent.atomic.AtomicReference;
import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** Linked queues: Michael and Scott (1996), one lock, two locks. */
@Uses(Uses.JUC)
public final class Queues {

    private static final class Node {
        final int item;
        final AtomicReference<Node> next = new AtomicReference<>();

        Node(int item) {
            this.item = item;
        }
    }

    private interface Queue {
        void add(int item);

        /** The oldest item, 0 if there is none. */
        int poll();
    }

    /** One adds two items in order, one adds another, one takes; the rest is taken at the end. */
    private static Object use(Queue queue) throws Throwable {
        int[] got = new int[1];
        inParallel(
                () -> {
                    queue.add(1);
                    queue.add(2);
                },
                () -> queue.add(4),
                () -> got[0] = queue.poll());
        int sum = got[0];
        boolean oneSeen = got[0] == 1;
        for (int item = queue.poll(); item != 0; item = queue.poll()) {
            sum += item;
            oneSeen |= item == 1;
            Expect.that(item != 2 || oneSeen, "2 before 1");
        }
        Expect.that(got[0] != 2, "2 before 1");
        Expect.equal(7, sum);
        return OK;
    }

    private static class MichaelScottQueue implements Queue {
        final AtomicReference<Node> head = new AtomicReference<>(new Node(0));
        final AtomicReference<Node> tail = new AtomicReference<>(head.get());

        @Override
        public void add(int item) {
            Node node = new Node(item);
            while (true) {
                Node last = tail.get();
                Node next = last.next.get();
                if (next != null) {
                    tail.compareAndSet(last, next);
                } else if (last.next.compareAndSet(null, node)) {
                    tail.compareAndSet(last, node);
                    return;
                }
            }
        }

        @Override
        public int poll() {
            while (true) {
                Node first = head.get();
                Node last = tail.get();
                Node next = first.next.get();
                if (next == null) {
                    return 0;
                }
                if (first == last) {
                    tail.compareAndSet(last, next);
                } else if (head.compareAndSet(first, next)) {
                    return next.item;
                }
            }
        }
    }

    /** With helping. */
    @Right
    public static final class MichaelScott {
        public static Object run() throws Throwable {
            return use(new MichaelScottQueue());
        }
    }

    /** The link is set instead of compared and set. */
    @Wrong(Wrong.ASSERTION)
    public static final class LinkSet {
        private static final class Variant extends MichaelScottQueue {
            @Override
            public void add(int item) {
                Node node = new Node(item);
                Node last = tail.get();
                last.next.set(node);
                tail.set(node);
            }
        }

        public static Object run() throws Throwable {
            return use(new Variant());
        }
    }

    /** The tail moves before the link is made: who polls meanwhile finds the queue empty. */
    @Wrong(Wrong.ASSERTION)
    public static final class TailFirst {
        private static final class Variant extends MichaelScottQueue {
            @Override
            public void add(int item) {
                Node node = new Node(item);
                Node last = tail.getAndSet(node);
                last.next.set(node);
            }

            @Override
            public int poll() {
                while (true) {
                    Node first = head.get();
                    Node next = first.next.get();
                    if (next == null) {
                        return 0;
                    }
                    if (head.compareAndSet(first, next)) {
                        return next.item;
                    }
                }
            }
        }

        public static Object run() throws Throwable {
            Queue queue = new Variant();
            inParallel(
                    () -> queue.add(1),
                    () -> {
                        queue.add(2);
                        Expect.that(queue.poll() != 0, "empty after an add");
                    });
            return OK;
        }
    }

    /** Nobody helps: an adder waits for the one that linked and didn't move the tail. */
    @Right
    public static final class WithoutHelping {
        private static final class Variant extends MichaelScottQueue {
            @Override
            public void add(int item) {
                Node node = new Node(item);
                while (true) {
                    Node last = tail.get();
                    if (last.next.compareAndSet(null, node)) {
                        tail.set(node);
                        return;
                    }
                    Thread.yield();
                }
            }

            @Override
            public int poll() {
                while (true) {
                    Node first = head.get();
                    Node next = first.next.get();
                    if (next == null) {
                        return 0;
                    }
                    if (head.compareAndSet(first, next)) {
                        return next.item;
                    }
                }
            }
        }

        public static Object run() throws Throwable {
            return use(new Variant());
        }
    }

    /** Polls with get and set: two get the same item. */
    @Wrong(Wrong.ASSERTION)
    public static final class PollsWithSet {
        private static final class Variant extends MichaelScottQueue {
            @Override
            public int poll() {
                Node first = head.get();
                Node next = first.next.get();
                if (next == null) {
                    return 0;
                }
                head.set(next);
                return next.item;
            }
        }

        public static Object run() throws Throwable {
            Queue queue = new Variant();
            queue.add(1);
            queue.add(2);
            int[] got = new int[2];
            inParallel(() -> got[0] = queue.poll(), () -> got[1] = queue.poll());
            Expect.equal(3, got[0] + got[1]);
            return OK;
        }
    }

    /** A linked queue under one lock or two. */
    private static class LockedQueue implements Queue {
        static final class Cell {
            final int item;
            Cell next;

            Cell(int item) {
                this.item = item;
            }
        }

        Cell head = new Cell(0);
        Cell tail = head;
        Object headLock = new Object();
        Object tailLock = headLock;

        @Override
        public void add(int item) {
            Cell cell = new Cell(item);
            synchronized (tailLock) {
                tail.next = cell;
                tail = cell;
            }
        }

        @Override
        public int poll() {
            synchronized (headLock) {
                Cell next = head.next;
                if (next == null) {
                    return 0;
                }
                head = next;
                return next.item;
            }
        }
    }

    /** One lock. */
    @Right
    @Uses(Uses.MONITORS)
    public static final class OneLock {
        public static Object run() throws Throwable {
            return use(new LockedQueue());
        }
    }

    /** Two locks and a plain link: the poller may miss what was added before it was told so. */
    @Wrong(Wrong.ASSERTION)
    @Uses({Uses.MONITORS, Uses.MEMORY_MODEL})
    public static final class TwoLocksPlainLink {
        public static Object run() throws Throwable {
            LockedQueue queue = new LockedQueue();
            queue.tailLock = new Object();
            inParallel(
                    () -> queue.add(1),
                    () -> {
                        if (queue.poll() == 1) {
                            return;
                        }
                        synchronized (queue.headLock) {
                            Object first = queue.head.next;
                            Object again = queue.head.next;
                            Expect.that(first == null || again != null, "the link went back");
                        }
                    });
            return OK;
        }
    }
}
