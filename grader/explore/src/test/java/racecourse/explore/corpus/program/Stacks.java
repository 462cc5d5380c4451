package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicStampedReference;
import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** Treiber's stack (1986), its elimination and its ABA problem. */
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

    /** The start of both ABA programs: nodes 1 over 2; one thread pops, another plays A, B, A. */
    private abstract static class Reusing {
        final Node one = new Node(1);
        final Node two = new Node(2);

        Reusing() {
            one.next = two;
        }

        abstract Node pop();

        abstract void push(Node node);

        final Object play() throws Throwable {
            int[] count = new int[3];
            inParallel(
                    () -> {
                        Node popped = pop();
                        if (popped != null) {
                            synchronized (count) {
                                count[popped.item]++;
                            }
                        }
                    },
                    () -> {
                        Node a = pop();
                        Node b = pop();
                        if (b == null) {
                            push(a);
                            return;
                        }
                        synchronized (count) {
                            count[b.item]++;
                        }
                        push(a);
                    });
            for (Node node = pop(); node != null; node = pop()) {
                count[node.item]++;
            }
            Expect.equal(1, count[1]);
            Expect.equal(1, count[2]);
            return OK;
        }
    }

    /** Nodes are used again: the compare-and-set sees the same node over another stack. */
    @Wrong(Wrong.ASSERTION)
    @Uses({Uses.JUC, Uses.MONITORS})
    public static final class AbaProblem {
        private static final class Variant extends Reusing {
            private final AtomicReference<Node> top = new AtomicReference<>(one);

            @Override
            Node pop() {
                while (true) {
                    Node node = top.get();
                    if (node == null) {
                        return null;
                    }
                    Node next = node.next;
                    if (top.compareAndSet(node, next)) {
                        return node;
                    }
                }
            }

            @Override
            void push(Node node) {
                do {
                    node.next = top.get();
                } while (!top.compareAndSet(node.next, node));
            }
        }

        public static Object run() throws Throwable {
            return new Variant().play();
        }
    }

    /** A stamp tells the two apart. */
    @Right
    @Uses({Uses.JUC, Uses.MONITORS})
    public static final class AbaStamped {
        private static final class Variant extends Reusing {
            private final AtomicStampedReference<Node> top = new AtomicStampedReference<>(one, 0);

            @Override
            Node pop() {
                int[] stamp = new int[1];
                while (true) {
                    Node node = top.get(stamp);
                    if (node == null) {
                        return null;
                    }
                    Node next = node.next;
                    if (top.compareAndSet(node, next, stamp[0], stamp[0] + 1)) {
                        return node;
                    }
                }
            }

            @Override
            void push(Node node) {
                int[] stamp = new int[1];
                do {
                    node.next = top.get(stamp);
                } while (!top.compareAndSet(node.next, node, stamp[0], stamp[0] + 1));
            }
        }

        public static Object run() throws Throwable {
            return new Variant().play();
        }
    }

    /** Elimination (Hendler, Shavit and Yerushalmi): a push may meet a pop beside the stack. */
    private abstract static class Eliminating {
        final AtomicReference<Node> slot = new AtomicReference<>();

        /** Offers an item, and whether it was taken. */
        abstract boolean offer(int item);

        final int meet() {
            Node node = slot.get();
            return node != null && slot.compareAndSet(node, null) ? node.item : 0;
        }

        final Object play() throws Throwable {
            int[] got = new int[2];
            boolean[] gone = new boolean[1];
            inParallel(() -> gone[0] = offer(1), () -> got[0] = meet(), () -> got[1] = meet());
            Expect.equal(gone[0] ? 1 : 0, got[0] + got[1]);
            return OK;
        }
    }

    /** The offer is withdrawn with a compare-and-set. */
    @Right
    public static final class Elimination {
        private static final class Variant extends Eliminating {
            @Override
            boolean offer(int item) {
                Node node = new Node(item);
                slot.set(node);
                Thread.yield();
                return !slot.compareAndSet(node, null);
            }
        }

        public static Object run() throws Throwable {
            return new Variant().play();
        }
    }

    /** The offer is withdrawn after a look whether it is still there. */
    @Wrong(Wrong.ASSERTION)
    public static final class EliminationCheckThenAct {
        private static final class Variant extends Eliminating {
            @Override
            boolean offer(int item) {
                Node node = new Node(item);
                slot.set(node);
                Thread.yield();
                if (slot.get() == node) {
                    slot.set(null);
                    return false;
                }
                return true;
            }
        }

        public static Object run() throws Throwable {
            return new Variant().play();
        }
    }
}
