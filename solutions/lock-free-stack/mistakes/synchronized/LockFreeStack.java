package racecourse.lockfreestack;

/** A monitor is a lock, and who holds it may be stopped. */
public class LockFreeStack<E> {

    private Node<E> top;
    private int size;

    public synchronized void push(E e) {
        Node<E> node = new Node<>(e);
        node.below = top;
        top = node;
        size++;
    }

    public synchronized E pop() {
        Node<E> node = top;
        if (node == null) {
            return null;
        }
        top = node.below;
        size--;
        return node.item;
    }

    public synchronized E peek() {
        return top == null ? null : top.item;
    }

    public synchronized int size() {
        return size;
    }

    private static class Node<E> {
        private final E item;
        private Node<E> below;

        Node(E item) {
            this.item = item;
        }
    }
}
