package racecourse.lockfreestack;

import java.util.concurrent.atomic.AtomicReference;

/** A call for each element overflows the call stack. */
public class LockFreeStack<E> {

    private final AtomicReference<Node<E>> top = new AtomicReference<>();

    public void push(E e) {
        Node<E> before;
        do {
            before = top.get();
        } while (!top.compareAndSet(before, new Node<>(e, before)));
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
        return sizeOf(top.get());
    }

    private static int sizeOf(Node<?> node) {
        return node == null ? 0 : 1 + sizeOf(node.below);
    }

    private static class Node<E> {
        private final E item;
        private final Node<E> below;

        Node(E item, Node<E> below) {
            this.item = item;
            this.below = below;
        }
    }
}
