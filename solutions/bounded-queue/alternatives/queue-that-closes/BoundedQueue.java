package racecourse.boundedqueue;

import java.util.ArrayDeque;
import java.util.Objects;

/** A monitor that can also be closed, for the transfer's own use. */
public class BoundedQueue<E> {

    private final ArrayDeque<E> items = new ArrayDeque<>();
    private final int capacity;
    private boolean closed;

    public BoundedQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        this.capacity = capacity;
    }

    public void put(E e) throws InterruptedException {
        Objects.requireNonNull(e);
        synchronized (this) {
            while (items.size() >= capacity) {
                wait();
            }
            offer(e);
        }
    }

    public synchronized E take() throws InterruptedException {
        while (items.isEmpty()) {
            wait();
        }
        return poll();
    }

    /** Like take, but null once the queue is closed and empty. */
    synchronized E takeUnlessOver() throws InterruptedException {
        E e = poll();
        while (e == null && !closed) {
            wait();
            e = poll();
        }
        return e;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    public synchronized boolean offer(E e) {
        Objects.requireNonNull(e);
        if (items.size() >= capacity) {
            return false;
        }
        items.add(e);
        notifyAll();
        return true;
    }

    public synchronized E poll() {
        if (items.isEmpty()) {
            return null;
        }
        notify(); // only putters can be waiting: who adds wakes all takers
        return items.remove();
    }

    public synchronized int size() {
        return items.size();
    }
}
