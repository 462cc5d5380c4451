package racecourse.lockfreestack;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** A pop publishes nothing, yet its compare-and-set must not be overtaken by the reads that follow. */
public class LockFreeStack<E> {

    private static final VarHandle TOP;

    static {
        try {
            TOP = MethodHandles.lookup().findVarHandle(LockFreeStack.class, "top", Node.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile Node<E> top;

    public void push(E e) {
        while (true) {
            Node<E> before = top;
            if (TOP.weakCompareAndSet(this, before, new Node<>(e, before))) {
                return;
            }
            Thread.onSpinWait();
        }
    }

    public E pop() {
        while (true) {
            Node<E> before = top;
            if (before == null) {
                return null;
            }
            if (TOP.weakCompareAndSetPlain(this, before, before.below)) {
                return before.item;
            }
            Thread.yield();
        }
    }

    public E peek() {
        Node<E> now = top;
        return now == null ? null : now.item;
    }

    public int size() {
        Node<E> now = top;
        return now == null ? 0 : now.size;
    }

    private static class Node<E> {
        private E item;
        private Node<E> below;
        private int size;

        Node(E item, Node<E> below) {
            this.item = item;
            this.below = below;
            this.size = below == null ? 1 : below.size + 1;
        }
    }
}
