package racecourse.lockfreestack;

import java.util.concurrent.atomic.AtomicStampedReference;

/**
 * Nodes are used again, and a bit tells a top from the one before.
 */
public class LockFreeStack<E> {

    private final AtomicStampedReference<Node<E>> top = new AtomicStampedReference<>(null, 0);
    private final AtomicStampedReference<Node<E>> spare = new AtomicStampedReference<>(null, 0);

    public void push(E e) {
        Node<E> node = remove(spare);
        if (node == null) {
            node = new Node<>();
        }
        node.item = e;
        add(top, node);
    }

    public E pop() {
        Node<E> node = remove(top);
        if (node == null) {
            return null;
        }
        E item = node.item;
        node.item = null;
        add(spare, node);
        return item;
    }

    public E peek() {
        int[] stamp = new int[1];
        while (true) {
            Node<E> node = top.get(stamp);
            E item = node == null ? null : node.item;
            if (top.compareAndSet(node, node, stamp[0], stamp[0])) {
                return item;
            }
        }
    }

    public int size() {
        int[] stamp = new int[1];
        while (true) {
            Node<E> node = top.get(stamp);
            int size = node == null ? 0 : node.size;
            if (top.compareAndSet(node, node, stamp[0], stamp[0])) {
                return size;
            }
        }
    }

    private static <E> void add(AtomicStampedReference<Node<E>> list, Node<E> node) {
        int[] stamp = new int[1];
        Node<E> below;
        do {
            below = list.get(stamp);
            node.below = below;
            node.size = below == null ? 1 : below.size + 1;
        } while (!list.compareAndSet(below, node, stamp[0], 1 - stamp[0]));
    }

    private static <E> Node<E> remove(AtomicStampedReference<Node<E>> list) {
        int[] stamp = new int[1];
        while (true) {
            Node<E> node = list.get(stamp);
            if (node == null || list.compareAndSet(node, node.below, stamp[0], 1 - stamp[0])) {
                return node;
            }
        }
    }

    private static class Node<E> {
        private volatile E item;
        private volatile Node<E> below;
        private volatile int size;
    }
}
