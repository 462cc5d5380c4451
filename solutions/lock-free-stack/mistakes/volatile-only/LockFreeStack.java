package racecourse.lockfreestack;

/** Volatile makes the top visible, but reading and writing it stay two steps. */
public class LockFreeStack<E> {

    private volatile Node<E> top;

    public void push(E e) {
        top = new Node<>(e, top);
    }

    public E pop() {
        Node<E> before = top;
        if (before == null) {
            return null;
        }
        top = before.below;
        return before.item;
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
