package racecourse.lockfreestack;

import java.util.concurrent.atomic.AtomicReference;

/** A static field is shared by all stacks. */
public class LockFreeStack<E> {

    private static final AtomicReference<Node<Object>> top = new AtomicReference<>();

    public void push(E e) {
        Node<Object> before;
        do {
            before = top.get();
        } while (!top.compareAndSet(before, new Node<>(e, before)));
    }

    @SuppressWarnings("unchecked")
    public E pop() {
        Node<Object> before;
        do {
            before = top.get();
            if (before == null) {
                return null;
            }
        } while (!top.compareAndSet(before, before.below));
        return (E) before.item;
    }

    @SuppressWarnings("unchecked")
    public E peek() {
        Node<Object> now = top.get();
        return now == null ? null : (E) now.item;
    }

    public int size() {
        Node<Object> now = top.get();
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
