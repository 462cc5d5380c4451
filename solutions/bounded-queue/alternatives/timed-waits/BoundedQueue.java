package racecourse.boundedqueue;

import java.util.ArrayDeque;
import java.util.Deque;

/** A private lock, and waits that look again from time to time, since nobody wakes them. */
public class BoundedQueue<E> {

    private static final long MILLIS = 50;

    private final Object lock = new Object();
    private final Deque<E> items = new ArrayDeque<>();
    private final int capacity;

    public BoundedQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException();
        }
        this.capacity = capacity;
    }

    public void put(E e) throws InterruptedException {
        if (e == null) {
            throw new NullPointerException("an item is not null");
        }
        synchronized (lock) {
            while (!offer(e)) {
                lock.wait(MILLIS);
            }
        }
    }

    public E take() throws InterruptedException {
        E e;
        while ((e = poll()) == null) {
            synchronized (lock) {
                lock.wait(MILLIS);
            }
        }
        return e;
    }

    public boolean offer(E e) {
        if (e == null) {
            throw new NullPointerException("an item is not null");
        }
        synchronized (lock) {
            boolean room = items.size() < capacity;
            if (room) {
                items.add(e);
            }
            return room;
        }
    }

    public E poll() {
        synchronized (lock) {
            return items.poll();
        }
    }

    public int size() {
        synchronized (lock) {
            return items.size();
        }
    }
}
