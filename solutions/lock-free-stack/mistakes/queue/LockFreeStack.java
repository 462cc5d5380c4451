package racecourse.lockfreestack;

import java.util.concurrent.ConcurrentLinkedQueue;

/** First in, first out is a queue. */
public class LockFreeStack<E> {

    private final ConcurrentLinkedQueue<E> elements = new ConcurrentLinkedQueue<>();

    public void push(E e) {
        elements.add(e);
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
