package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicReference;
import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** Treiber's stack (1986). */
@Uses(Uses.JUC)
public final class Stacks {

    private static final class Node {
        final int item;
        Node next;

        Node(int item) {
            this.item = item;
        }
    }

    private interface Stack {
        void push(int item);

        int pop();
    }

    /** Two push, two pop until they got something; all must come out once. */
    private static Object pushAndPop(Stack stack) throws Throwable {
        int[] got = new int[2];
        inParallel(
                () -> stack.push(1),
                () -> stack.push(2),
                () -> got[0] = stack.pop(),
                () -> got[1] = stack.pop());
        int sum = got[0] + got[1] + stack.pop() + stack.pop();
        Expect.equal(3, sum);
        return OK;
    }

    /** A new node for each push. */
    @Right
    public static final class Treiber implements Stack {
        private final AtomicReference<Node> top = new AtomicReference<>();

        @Override
        public void push(int item) {
            Node node = new Node(item);
            do {
                node.next = top.get();
            } while (!top.compareAndSet(node.next, node));
        }

        @Override
        public int pop() {
            Node node;
            do {
                node = top.get();
                if (node == null) {
                    return 0;
                }
            } while (!top.compareAndSet(node, node.next));
            return node.item;
        }

        public static Object run() throws Throwable {
            return pushAndPop(new Treiber());
        }
    }

    /** The same with a weak compare-and-set in release and acquire mode. */
    @Right
    @Uses(Uses.VAR_HANDLES)
    public static final class WeakReleaseAcquire implements Stack {
        private static final VarHandle TOP;

        static {
            try {
                TOP =
                        MethodHandles.lookup()
                                .findVarHandle(WeakReleaseAcquire.class, "top", Node.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        private volatile Node top;

        @Override
        public void push(int item) {
            Node node = new Node(item);
            do {
                node.next = (Node) TOP.getAcquire(this);
            } while (!TOP.weakCompareAndSetRelease(this, node.next, node));
        }

        @Override
        public int pop() {
            Node node;
            do {
                node = (Node) TOP.getAcquire(this);
                if (node == null) {
                    return 0;
                }
            } while (!TOP.weakCompareAndSet(this, node, node.next));
            return node.item;
        }

        public static Object run() throws Throwable {
            return pushAndPop(new WeakReleaseAcquire());
        }
    }

    /** Pushes with get and set. */
    @Wrong(Wrong.ASSERTION)
    public static final class GetThenSet implements Stack {
        private final AtomicReference<Node> top = new AtomicReference<>();

        @Override
        public void push(int item) {
            Node node = new Node(item);
            node.next = top.get();
            top.set(node);
        }

        @Override
        public int pop() {
            Node node = top.get();
            if (node == null) {
                return 0;
            }
            top.set(node.next);
            return node.item;
        }

        public static Object run() throws Throwable {
            return pushAndPop(new GetThenSet());
        }
    }

    /** Doesn't try again. */
    @Wrong(Wrong.ASSERTION)
    public static final class NoRetry implements Stack {
        private final AtomicReference<Node> top = new AtomicReference<>();

        @Override
        public void push(int item) {
            Node node = new Node(item);
            node.next = top.get();
            top.compareAndSet(node.next, node);
        }

        @Override
        public int pop() {
            Node node = top.get();
            if (node == null || !top.compareAndSet(node, node.next)) {
                return 0;
            }
            return node.item;
        }

        public static Object run() throws Throwable {
            return pushAndPop(new NoRetry());
        }
    }

    /** Tries again, with the next of the first try. */
    @Wrong(Wrong.ASSERTION)
    public static final class StaleNext implements Stack {
        private final AtomicReference<Node> top = new AtomicReference<>();

        @Override
        public void push(int item) {
            Node node = new Node(item);
            node.next = top.get();
            while (!top.compareAndSet(top.get(), node)) {
                Thread.onSpinWait();
            }
        }

        @Override
        public int pop() {
            Node node;
            do {
                node = top.get();
                if (node == null) {
                    return 0;
                }
            } while (!top.compareAndSet(node, node.next));
            return node.item;
        }

        public static Object run() throws Throwable {
            return pushAndPop(new StaleNext());
        }
    }

    /** A plain compare-and-set publishes the node without its contents. */
    @Wrong(Wrong.ASSERTION)
    @Uses({Uses.VAR_HANDLES, Uses.MEMORY_MODEL})
    public static final class PlainPublication {
        private static final VarHandle TOP;

        static {
            try {
                TOP =
                        MethodHandles.lookup()
                                .findVarHandle(PlainPublication.class, "top", int[].class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        private volatile int[] top;

        public static Object run() throws Throwable {
            PlainPublication s = new PlainPublication();
            inParallel(
                    () -> {
                        int[] node = {1};
                        while (!TOP.weakCompareAndSetPlain(s, null, node)) {
                            Thread.onSpinWait();
                        }
                    },
                    () -> {
                        int[] node = s.top;
                        if (node != null) {
                            Expect.equal(1, node[0]);
                        }
                    });
            return OK;
        }
    }
}
