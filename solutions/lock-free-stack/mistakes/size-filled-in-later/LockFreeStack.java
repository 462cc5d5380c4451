package racecourse.lockfreestack;

import java.util.concurrent.atomic.AtomicReference;

/** Size waits until the pusher has written the number, instead of counting itself. */
public class LockFreeStack<E> {

    private final AtomicReference<Node<E>> top = new AtomicReference<>();

    public void push(E e) {
        Node<E> before;
        Node<E> node;
        do {
            before = top.get();
            node = new Node<>(e, before);
        } while (!top.compareAndSet(before, node));
        node.size = before == null ? 1 : sizeOf(before) + 1;
    }

    public E pop() {
        Node<E> before;
        do {
            before = top.get();
            if (before == null) {
                return null;
            }
        } while (!top.compareAndSet(before, before.below));
        return before.item;
    }

    public E peek() {
        Node<E> now = top.get();
        return now == null ? null : now.item;
    }

    public int size() {
        Node<E> now = top.get();
        return now == null ? 0 : sizeOf(now);
    }

    private static int sizeOf(Node<?> node) {
        while (node.size == 0) {
            Thread.onSpinWait();
        }
        return node.size;
    }

    private static class Node<E> {
        private final E item;
        private final Node<E> below;
        private volatile int size;

        Node(E item, Node<E> below) {
            this.item = item;
            this.below = below;
        }
    }
}
