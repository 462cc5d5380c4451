package racecourse.lockfreestack;

import java.util.concurrent.ConcurrentLinkedDeque;

/** The size of a ConcurrentLinkedDeque is counted while others change it. */
public class LockFreeStack<E> {

    private final ConcurrentLinkedDeque<E> elements = new ConcurrentLinkedDeque<>();

    public void push(E e) {
        elements.push(e);
    }

    public E pop() {
        return elements.poll();
    }

    public E peek() {
        return elements.peek();
    }

    public int size() {
        return elements.size();
    }
}
