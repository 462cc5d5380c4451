package racecourse.lockfreestack;

import java.util.concurrent.atomic.AtomicReference;

/** The node that a pop marks may no longer be the top. */
public class LockFreeStack<E> {

    private final AtomicReference<Node<E>> top = new AtomicReference<>();

    public void push(E e) {
        Node<E> before;
        do {
            before = unmarkedTop();
        } while (!top.compareAndSet(before, new Node<>(e, before)));
    }

    public E pop() {
        Thread me = Thread.currentThread();
        while (true) {
            Node<E> before = unmarkedTop();
            if (before == null) {
                return null;
            }
            if (before.takenBy.compareAndSet(null, me)) {
                top.compareAndSet(before, before.below);
                return before.item;
            }
        }
    }

    public E peek() {
        Node<E> now = unmarkedTop();
        return now == null ? null : now.item;
    }

    public int size() {
        int size = 0;
        for (Node<E> node = top.get(); node != null; node = node.below) {
            size += node.takenBy.get() == null ? 1 : 0;
        }
        return size;
    }

    private Node<E> unmarkedTop() {
        while (true) {
            Node<E> now = top.get();
            if (now == null || now.takenBy.get() == null) {
                return now;
            }
            top.compareAndSet(now, now.below);
        }
    }

    private static class Node<E> {
        private final E item;
        private final Node<E> below;
        private final AtomicReference<Thread> takenBy = new AtomicReference<>();

        Node(E item, Node<E> below) {
            this.item = item;
            this.below = below;
        }
    }
}
