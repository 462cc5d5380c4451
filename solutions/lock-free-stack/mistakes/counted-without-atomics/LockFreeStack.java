package racecourse.lockfreestack;

import java.util.concurrent.atomic.AtomicReference;

/** Size++ is three steps, also when it is volatile. */
public class LockFreeStack<E> {

    private final AtomicReference<Node<E>> top = new AtomicReference<>();
    private volatile int count;

    public void push(E e) {
        Node<E> before;
        do {
            before = top.get();
        } while (!top.compareAndSet(before, new Node<>(e, before)));
        count++;
    }

    public E pop() {
        Node<E> before;
        do {
            before = top.get();
            if (before == null) {
                return null;
            }
        } while (!top.compareAndSet(before, before.below));
        count--;
        return before.item;
    }

    public E peek() {
        Node<E> now = top.get();
        return now == null ? null : now.item;
    }

    public int size() {
        return count;
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
