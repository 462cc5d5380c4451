package racecourse.lockfreestack;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The first look at the top may be stale: compareAndExchange finds out, and says what is there. What
 * hangs on a node is final, and so there, however the node was come by. Only an empty stack is not
 * found by a compare-and-exchange that has nothing to do, so it takes one.
 */
public class LockFreeStack<E> {

    private static final VarHandle TOP;

    static {
        try {
            TOP = MethodHandles.lookup().findVarHandle(LockFreeStack.class, "top", Node.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Node<E> top;

    @SuppressWarnings("unchecked")
    public void push(E e) {
        Node<E> before = top;
        while (true) {
            Node<E> seen = (Node<E>) TOP.compareAndExchange(this, before, new Node<>(e, before));
            if (seen == before) {
                return;
            }
            before = seen;
        }
    }

    @SuppressWarnings("unchecked")
    public E pop() {
        Node<E> before = top;
        while (true) {
            Node<E> after = before == null ? null : before.below;
            Node<E> seen = (Node<E>) TOP.compareAndExchange(this, before, after);
            if (seen == before) {
                return before == null ? null : before.item;
            }
            before = seen;
        }
    }

    @SuppressWarnings("unchecked")
    public E peek() {
        Node<E> now = (Node<E>) TOP.getVolatile(this);
        return now == null ? null : now.item;
    }

    @SuppressWarnings("unchecked")
    public int size() {
        Node<E> now = (Node<E>) TOP.getVolatile(this);
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
