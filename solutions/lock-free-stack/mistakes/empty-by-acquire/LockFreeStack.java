package racecourse.lockfreestack;

import java.util.concurrent.atomic.AtomicReference;

/** That the stack is empty is also an answer, and may be a stale one. */
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
            before = top.getAcquire();
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
