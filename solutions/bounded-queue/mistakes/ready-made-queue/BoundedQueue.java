package racecourse.boundedqueue;

import java.util.concurrent.ArrayBlockingQueue;

public class BoundedQueue<E> {

    private final ArrayBlockingQueue<E> queue;

    public BoundedQueue(int capacity) {
        queue = new ArrayBlockingQueue<>(capacity);
    }

    public void put(E e) throws InterruptedException {
        queue.put(e);
    }

    public E take() throws InterruptedException {
        return queue.take();
    }

    public boolean offer(E e) {
        return queue.offer(e);
    }

    public E poll() {
        return queue.poll();
    }

    public int size() {
        return queue.size();
    }
}
