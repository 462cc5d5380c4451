package racecourse.lockfreestack;

import java.util.concurrent.atomic.AtomicReference;

/**
 * A stack for any number of threads, none of which ever waits for another (Treiber, 1986). Each
 * node knows how many there are from it downwards, so one read answers every question.
 */
public class LockFreeStack<E> {

    private final AtomicReference<Node<E>> top = new AtomicReference<>();

    /** Puts an element on the top; it is not null. */
    public void push(E e) {
        Node<E> before;
        do {
            before = top.get();
        } while (!top.compareAndSet(before, new Node<>(e, before)));
    }

    /** Removes the top and returns it; null if the stack is empty. */
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

    /** The top, which stays where it is; null if the stack is empty. */
    public E peek() {
        Node<E> now = top.get();
        return now == null ? null : now.item;
    }

    /** How many elements there are. */
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
