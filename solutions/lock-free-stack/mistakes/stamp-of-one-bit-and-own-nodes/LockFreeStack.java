package racecourse.lockfreestack;

import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicStampedReference;

/** A thread that uses its own nodes again deceives the others all the same. */
public class LockFreeStack<E> {

    private final AtomicStampedReference<Node<E>> top = new AtomicStampedReference<>(null, 0);
    private final ThreadLocal<ArrayDeque<Node<E>>> spare =
            ThreadLocal.withInitial(ArrayDeque::new);

    public void push(E e) {
        Node<E> node = spare.get().poll();
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
        spare.get().add(node);
        return item;
    }

    public E peek() {
        Node<E> now = top.getReference();
        return now == null ? null : now.item;
    }

    public int size() {
        Node<E> now = top.getReference();
        return now == null ? 0 : now.size;
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
        Node<E> node;
        do {
            node = list.get(stamp);
        } while (node != null
                && !list.compareAndSet(node, node.below, stamp[0], 1 - stamp[0]));
        return node;
    }

    private static class Node<E> {
        private volatile E item;
        private volatile Node<E> below;
        private volatile int size;
    }
}
