package racecourse.boundedqueue;

import java.util.ArrayList;
import java.util.List;

/**
 * The size is a volatile: it is written with the lock, and whoever only wants to know it, or finds
 * by it that there is nothing to do, needs no lock.
 */
public class BoundedQueue<E> {

    private final List<E> items = new ArrayList<>();
    private final Object monitor = new Object();
    private final int capacity;
    private volatile int size;

    public BoundedQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, was " + capacity);
        }
        this.capacity = capacity;
    }

    public void put(E e) throws InterruptedException {
        if (e == null) {
            throw new NullPointerException();
        }
        synchronized (monitor) {
            while (size == capacity) {
                monitor.wait();
            }
            add(e);
        }
    }

    public E take() throws InterruptedException {
        synchronized (monitor) {
            while (size == 0) {
                monitor.wait();
            }
            return remove();
        }
    }

    public boolean offer(E e) {
        if (e == null) {
            throw new NullPointerException();
        }
        if (size == capacity) { // no lock needed to find that it is full at this moment
            return false;
        }
        synchronized (monitor) {
            if (size == capacity) {
                return false;
            }
            add(e);
            return true;
        }
    }

    public E poll() {
        if (size == 0) {
            return null;
        }
        synchronized (monitor) {
            return size == 0 ? null : remove();
        }
    }

    public int size() {
        return size;
    }

    private void add(E e) {
        items.add(e);
        size = items.size();
        if (size == 1) {
            monitor.notifyAll(); // only takers can be waiting, and there may be several
        }
    }

    private E remove() {
        E e = items.remove(0);
        size = items.size();
        if (size == capacity - 1) {
            monitor.notifyAll();
        }
        return e;
    }
}
