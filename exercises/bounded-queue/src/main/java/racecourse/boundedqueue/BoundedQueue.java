package racecourse.boundedqueue;

import java.util.ArrayDeque;

/**
 * A first-in, first-out queue with room for a fixed number of items, for any number of threads.
 *
 * <p>It works as long as one thread uses it. Run {@link Demo} to see what happens with four.
 */
public class BoundedQueue<E> {

    private final ArrayDeque<E> items = new ArrayDeque<>();
    private final int capacity;

    // TODO: a queue without room for a single item is an IllegalArgumentException.
    public BoundedQueue(int capacity) {
        this.capacity = capacity;
    }

    // TODO: between the question "is it full?" and the answer "then I add", the queue must stay
    // as it was. While it is full, the thread must wait, without using the CPU, and go on when
    // another thread has made room. Null is refused at once.
    public void put(E e) throws InterruptedException {
        if (items.size() == capacity) {
            Thread.sleep(1); // surely somebody takes an item meanwhile?
        }
        items.addLast(e);
    }

    // TODO: the same, for an empty queue.
    public E take() throws InterruptedException {
        if (items.isEmpty()) {
            Thread.sleep(1); // surely somebody puts an item meanwhile?
        }
        return items.pollFirst();
    }

    // TODO: like put, but never waits for room: false if the queue is full.
    public boolean offer(E e) {
        if (items.size() == capacity) {
            return false;
        }
        items.addLast(e);
        return true;
    }

    // TODO: like take, but never waits for an item: null if the queue is empty.
    public E poll() {
        return items.pollFirst();
    }

    // TODO: what is it worth to count what others are changing?
    public int size() {
        return items.size();
    }
}
