package racecourse.lockfreestack;

import java.util.concurrent.atomic.AtomicReference;

/** For a while the node is on the stack without its element. */
public class LockFreeStack<E> {

    private final AtomicReference<Node<E>> top = new AtomicReference<>();

    public void push(E e) {
        Node<E> before;
        Node<E> node;
        do {
            before = top.get();
            node = new Node<>(null, before);
        } while (!top.compareAndSet(before, node));
        node.item = e;
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
        return now == null ? 0 : now.size;
    }

    private static class Node<E> {
        private volatile E item;
        private final Node<E> below;
        private final int size;

        Node(E item, Node<E> below) {
            this.item = item;
            this.below = below;
            this.size = below == null ? 1 : below.size + 1;
        }
    }
}
