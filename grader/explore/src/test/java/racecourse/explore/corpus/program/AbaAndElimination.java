package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicStampedReference;
import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** What goes wrong around a stack: nodes that are used again (ABA), offers beside it. */
@Uses(Uses.JUC)
public final class AbaAndElimination {

    private static final class Node {
        final int item;
        Node next;

        Node(int item) {
            this.item = item;
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
