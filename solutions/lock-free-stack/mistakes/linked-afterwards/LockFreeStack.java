package racecourse.lockfreestack;

import java.util.concurrent.atomic.AtomicReference;

/** For a while nothing hangs on the new top, and a pop drops all the others. */
public class LockFreeStack<E> {

    private final AtomicReference<Node<E>> top = new AtomicReference<>();

    public void push(E e) {
        Node<E> node = new Node<>(e);
        node.below = top.getAndSet(node);
    }

    public E pop() {
        Node<E> before;
        do {
            before = top.get();
        } while (before != null && !top.compareAndSet(before, before.below));
        return before == null ? null : before.item;
    }

    public E peek() {
        Node<E> now = top.get();
        return now == null ? null : now.item;
    }

    public int size() {
        int size = 0;
        for (Node<E> node = top.get(); node != null; node = node.below) {
            size++;
        }
        return size;
    }

    private static class Node<E> {
        private final E item;
        private volatile Node<E> below;

        Node(E item) {
            this.item = item;
        }
    }
}
