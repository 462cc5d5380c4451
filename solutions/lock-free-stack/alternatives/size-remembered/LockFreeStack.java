package racecourse.lockfreestack;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The size of what hangs on a node never changes, so who has counted it may write it down. A race,
 * and a harmless one: everybody writes the same number, and who doesn't see it counts again.
 */
public class LockFreeStack<E> {

    private final AtomicReference<Node<E>> top = new AtomicReference<>();

    public void push(E e) {
        Node<E> before;
        do {
            before = top.get();
        } while (!top.compareAndSet(before, new Node<>(e, before)));
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
        Node<E> now = top.get();
        int above = 0;
        int known = 0;
        for (Node<E> node = now; node != null; node = node.below) {
            known = node.size;
            if (known != 0) {
                break;
            }
            above++;
        }
        int size = above + known;
        if (now != null) {
            now.size = size;
        }
        return size;
    }

    private static class Node<E> {
        private final E item;
        private final Node<E> below;
        private int size;

        Node(E item, Node<E> below) {
            this.item = item;
            this.below = below;
        }
    }
}
