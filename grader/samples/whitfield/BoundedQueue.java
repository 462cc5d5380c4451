package racecourse.boundedqueue;

import java.util.ArrayDeque;
import java.util.Deque;

public class BoundedQueue<E> {
    private final Deque<E> items = new ArrayDeque<>();
    private final int capacity;

    public BoundedQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        this.capacity = capacity;
    }

    public synchronized void put(E e) throws InterruptedException {
        if (e == null) {
            throw new NullPointerException();
        }
        while (items.size() == capacity) {
            wait();
        }
        items.addLast(e);
        notify();
    }

    public synchronized E take() throws InterruptedException {
        while (items.isEmpty()) {
            wait();
        }
        E e = items.removeFirst();
        notify();
        return e;
    }

    public synchronized boolean offer(E e) {
        if (e == null) {
            throw new NullPointerException();
        }
        if (items.size() == capacity) {
            return false;
        }
        items.addLast(e);
        notify();
        return true;
    }

    public synchronized E poll() {
        E e = items.pollFirst();
        notify();
        return e;
    }

    public synchronized int size() {
        return items.size();
    }
}
