package racecourse.lockfreestack;

import java.util.concurrent.atomic.AtomicReference;

/**
 * A push uses its own node again until it succeeds, since nobody else has seen it; from then on it
 * stays as it is, and the compare-and-set has published it. The size is counted by walking down.
 */
public class LockFreeStack<E> {

    private final AtomicReference<Node<E>> top = new AtomicReference<>();

    public void push(E e) {
        Node<E> node = new Node<>();
        node.item = e;
        do {
            node.below = top.get();
        } while (!top.compareAndSet(node.below, node));
    }

    public E pop() {
        for (Node<E> now = top.get(); now != null; now = top.get()) {
            if (top.compareAndSet(now, now.below)) {
                return now.item;
            }
        }
        return null;
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
        private E item;
        private Node<E> below;
    }
}
