package racecourse.boundedqueue;

import java.util.LinkedList;
import java.util.Objects;

public class BoundedQueue<E> {

    private final LinkedList<E> items = new LinkedList<>();
    private final int capacity;

    public BoundedQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        this.capacity = capacity;
    }

    public void put(E e) throws InterruptedException {
        Objects.requireNonNull(e);
        while (full()) {
            Thread.sleep(1);
        }
        items.addLast(e);
    }

    public E take() throws InterruptedException {
        while (items.isEmpty()) {
            Thread.sleep(1);
        }
        return items.removeFirst();
    }

    public boolean offer(E e) {
        Objects.requireNonNull(e);
        if (!full()) {
            items.addLast(e);
            return true;
        }
        return false;
    }

    public E poll() {
        return items.pollFirst();
    }

    public int size() {
        return items.size();
    }

    private boolean full() {
        return items.size() == capacity;
    }
}
