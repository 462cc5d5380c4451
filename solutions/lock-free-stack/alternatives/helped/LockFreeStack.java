package racecourse.lockfreestack;

import java.util.concurrent.atomic.AtomicMarkableReference;

/**
 * A pop takes two steps: it marks the top as taken, then takes it away. Whoever finds a marked top
 * makes the second step himself instead of waiting for the one who marked it.
 */
public class LockFreeStack<E> {

    private final AtomicMarkableReference<Node<E>> top = new AtomicMarkableReference<>(null, false);

    public void push(E e) {
        Node<E> before;
        do {
            before = helpedTop();
        } while (!top.compareAndSet(before, new Node<>(e, before), false, false));
    }

    public E pop() {
        while (true) {
            Node<E> before = helpedTop();
            if (before == null) {
                return null;
            }
            if (top.compareAndSet(before, before, false, true)) {
                helpedTop();
                return before.item;
            }
        }
    }

    public E peek() {
        Node<E> now = helpedTop();
        return now == null ? null : now.item;
    }

    public int size() {
        Node<E> now = helpedTop();
        return now == null ? 0 : now.size;
    }

    /** The top, once no taken node is there. */
    private Node<E> helpedTop() {
        boolean[] taken = new boolean[1];
        while (true) {
            Node<E> now = top.get(taken);
            if (!taken[0]) {
                return now;
            }
            top.compareAndSet(now, now.below, true, false);
        }
    }

    private static class Node<E> {
        private final E item;
        private final Node<E> below;
        private final int size;

        Node(E item, Node<E> below) {
            this.item = item;
            this.below = below;
            this.size = below == null ? 1 : below.size + 1;
        }
    }
}
