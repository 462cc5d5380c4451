package racecourse.boundedqueue;

import java.util.Objects;

/** Tries a few times before it waits; a subclass of a plain linked list does the bookkeeping. */
public class BoundedQueue<E> extends Chain<E> {

    private static final int TRIES = 10;

    private final int capacity;

    public BoundedQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        this.capacity = capacity;
    }

    public void put(E e) throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            if (offer(e)) {
                return;
            }
            Thread.onSpinWait();
        }
        synchronized (this) {
            while (length() >= capacity) {
                wait();
            }
            offer(e);
        }
    }

    public E take() throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            E e = poll();
            if (e != null) {
                return e;
            }
            Thread.onSpinWait();
        }
        synchronized (this) {
            while (length() == 0) {
                wait();
            }
            return poll();
        }
    }

    public synchronized boolean offer(E e) {
        Objects.requireNonNull(e);
        if (length() >= capacity) {
            return false;
        }
        append(e);
        notify();
        return true;
    }

    public synchronized E poll() {
        if (length() == 0) {
            return null;
        }
        notify();
        return removeFirst();
    }

    public synchronized int size() {
        return length();
    }
}
