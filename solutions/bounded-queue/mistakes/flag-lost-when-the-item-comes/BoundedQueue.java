package racecourse.boundedqueue;

import java.util.Objects;

/** An interrupt that comes together with the item or the room is lost. */
public class BoundedQueue<E> {

    private final Object[] ring;
    private int first;
    private int count;

    public BoundedQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        ring = new Object[capacity];
    }

    public synchronized void put(E e) throws InterruptedException {
        Objects.requireNonNull(e);
        // A loop: by the time this thread has the lock again, another may have taken the room.
        while (count == ring.length) {
            try {
                wait();
            } catch (InterruptedException x) {
                if (count == ring.length) {
                    throw x;
                }
            }
        }
        add(e);
    }

    public synchronized E take() throws InterruptedException {
        while (count == 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                if (count == 0) {
                    throw e;
                }
            }
        }
        return remove();
    }

    public synchronized boolean offer(E e) {
        Objects.requireNonNull(e);
        if (count == ring.length) {
            return false;
        }
        add(e);
        return true;
    }

    public synchronized E poll() {
        return count == 0 ? null : remove();
    }

    public synchronized int size() {
        return count;
    }

    private void add(E e) {
        ring[(first + count) % ring.length] = e;
        count++;
        notifyAll(); // all: with notify, a producer could be woken where a consumer is needed
    }

    private E remove() {
        @SuppressWarnings("unchecked") // only add stores into the ring
        E e = (E) ring[first];
        ring[first] = null;
        first = (first + 1) % ring.length;
        count--;
        notifyAll();
        return e;
    }
}
