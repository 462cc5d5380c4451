package racecourse.boundedqueue;

import java.util.concurrent.ArrayBlockingQueue;

public class BoundedQueue<E> {
    private final ArrayBlockingQueue<E> items;

    public BoundedQueue(int capacity) {
        items = new ArrayBlockingQueue<>(capacity);
    }

    public void put(E e) throws InterruptedException {
        items.put(e);
    }

    public E take() throws InterruptedException {
        return items.take();
    }

    public boolean offer(E e) {
        return items.offer(e);
    }

    public E poll() {
        return items.poll();
    }

    public int size() {
        return items.size();
    }
}
