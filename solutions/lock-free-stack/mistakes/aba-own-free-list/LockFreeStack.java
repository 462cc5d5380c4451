package racecourse.lockfreestack;

import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicReference;

/** A thread that uses its own nodes again deceives the others all the same. */
public class LockFreeStack<E> {

    private final AtomicReference<Node<E>> top = new AtomicReference<>();
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
        Node<E> now = top.get();
        return now == null ? null : now.item;
    }

    public int size() {
        Node<E> now = top.get();
        return now == null ? 0 : now.size;
    }

    private static <E> void add(AtomicReference<Node<E>> list, Node<E> node) {
        Node<E> below;
        do {
            below = list.get();
            node.below = below;
            node.size = below == null ? 1 : below.size + 1;
        } while (!list.compareAndSet(below, node));
    }

    private static <E> Node<E> remove(AtomicReference<Node<E>> list) {
        Node<E> node;
        do {
            node = list.get();
        } while (node != null && !list.compareAndSet(node, node.below));
        return node;
    }

    private static class Node<E> {
        private volatile E item;
        private volatile Node<E> below;
        private volatile int size;
    }
}
