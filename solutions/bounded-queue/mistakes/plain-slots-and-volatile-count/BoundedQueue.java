package racecourse.boundedqueue;

import java.util.Objects;
import java.util.concurrent.Semaphore;

public class BoundedQueue<E> {

    private final Object[] ring;
    private final Semaphore room;
    private volatile int puts;
    private volatile int takes;

    public BoundedQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        ring = new Object[capacity];
        room = new Semaphore(capacity);
    }

    public void put(E e) throws InterruptedException {
        Objects.requireNonNull(e);
        room.acquire();
        append(e);
    }

    public boolean offer(E e) {
        Objects.requireNonNull(e);
        if (!room.tryAcquire()) {
            return false;
        }
        append(e);
        return true;
    }

    private synchronized void append(E e) {
        ring[puts % ring.length] = e;
        puts++;
        notifyAll();
    }

    public E take() throws InterruptedException {
        E e = poll();
        while (e == null) {
            synchronized (this) {
                while (puts == takes) {
                    wait();
                }
            }
            e = poll();
        }
        return e;
    }

    @SuppressWarnings("unchecked")
    public E poll() {
        if (puts == takes) {
            return null;
        }
        E e = (E) ring[takes % ring.length];
        takes++;
        room.release();
        return e;
    }

    public int size() {
        return ring.length - room.availablePermits();
    }
}
