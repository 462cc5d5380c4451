package racecourse.lockfreestack;

/**
 * A stack for any number of threads, none of which ever waits for another.
 *
 * <p>It works as long as one thread uses it. Run {@link Demo} to see what happens with four.
 */
public class LockFreeStack<E> {

    private Node<E> top;
    private int size;

    /** Puts an element on the top; it is not null. */
    public void push(E e) {
        // TODO: the new node may become the top only if the top is still the one that it points to.
        Node<E> node = new Node<>(e);
        node.below = top;
        top = node;
        size++;
    }

    /** Removes the top and returns it; null if the stack is empty. */
    public E pop() {
        // TODO: the same here. And what if the top has changed meanwhile?
        Node<E> node = top;
        if (node == null) {
            return null;
        }
        top = node.below;
        size--;
        return node.item;
    }

    /** The top, which stays where it is; null if the stack is empty. */
    public E peek() {
        // TODO: what has been pushed when this is called must be seen.
        return top == null ? null : top.item;
    }

    /** How many elements there are. */
    public int size() {
        // TODO: the answer must fit the elements at one moment. Where could the count be kept?
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
