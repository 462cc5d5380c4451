package racecourse.lockfreestack;

import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/** A volatile field with an updater beside it saves an object. */
public class LockFreeStack<E> {

    @SuppressWarnings("rawtypes")
    private static final AtomicReferenceFieldUpdater<LockFreeStack, Node> TOP =
            AtomicReferenceFieldUpdater.newUpdater(LockFreeStack.class, Node.class, "top");

    private volatile Node<E> top;

    public void push(E e) {
        Node<E> before;
        do {
            before = top;
        } while (!TOP.compareAndSet(this, before, new Node<>(e, before)));
    }

    public E pop() {
        Node<E> before;
        do {
            before = top;
            if (before == null) {
                return null;
            }
        } while (!TOP.compareAndSet(this, before, before.below));
        return before.item;
    }

    public E peek() {
        Node<E> now = top;
        return now == null ? null : now.item;
    }

    public int size() {
        Node<E> now = top;
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
