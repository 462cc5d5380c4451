package racecourse.lockfreestack;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Who finds the flag waits for the one who has set it. */
public class LockFreeStack<E> {

    private final AtomicReference<Node<E>> top = new AtomicReference<>();
    private final AtomicInteger popping = new AtomicInteger();

    public void push(E e) {
        Node<E> before;
        do {
            before = top.get();
        } while (!top.compareAndSet(before, new Node<>(e, before)));
    }

    public E pop() {
        popping.incrementAndGet();
        try {
            Node<E> before;
            do {
                before = top.get();
            } while (before != null && !top.compareAndSet(before, before.below));
            return before == null ? null : before.item;
        } finally {
            popping.decrementAndGet();
        }
    }

    public E peek() {
        Node<E> now = top.get();
        return now == null ? null : now.item;
    }

    public int size() {
        while (popping.get() > 0) {
            Thread.yield();
        }
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
