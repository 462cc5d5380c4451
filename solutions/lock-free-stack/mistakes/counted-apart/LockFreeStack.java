package racecourse.lockfreestack;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Between the push and the counting the size is wrong. */
public class LockFreeStack<E> {

    private final AtomicReference<Node<E>> top = new AtomicReference<>();
    private final AtomicInteger count = new AtomicInteger();

    public void push(E e) {
        Node<E> before;
        do {
            before = top.get();
        } while (!top.compareAndSet(before, new Node<>(e, before)));
        count.incrementAndGet();
    }

    public E pop() {
        Node<E> before;
        do {
            before = top.get();
            if (before == null) {
                return null;
            }
        } while (!top.compareAndSet(before, before.below));
        count.decrementAndGet();
        return before.item;
    }

    public E peek() {
        Node<E> now = top.get();
        return now == null ? null : now.item;
    }

    public int size() {
        return count.get();
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
