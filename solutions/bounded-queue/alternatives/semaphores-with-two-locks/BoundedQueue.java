package racecourse.boundedqueue;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A ring whose two ends have a lock each; the semaphores keep the ends apart, and hand over what
 * was written. The lock is waited for with interrupts, so the permit is given back.
 */
public class BoundedQueue<E> {

    private final Object[] ring;
    private final Semaphore room;
    private final Semaphore items = new Semaphore(0, true);
    private final ReentrantLock tailLock = new ReentrantLock();
    private final ReentrantLock headLock = new ReentrantLock();
    private int head;
    private int tail;

    public BoundedQueue(int capacity) {
        if (capacity <= 0) {
            throw new IllegalArgumentException("no room");
        }
        ring = new Object[capacity];
        room = new Semaphore(capacity, true);
    }

    public void put(E e) throws InterruptedException {
        Objects.requireNonNull(e);
        room.acquire();
        try {
            tailLock.lockInterruptibly();
        } catch (InterruptedException interrupted) {
            room.release();
            throw interrupted;
        }
        append(e);
    }

    public boolean offer(E e) {
        Objects.requireNonNull(e);
        if (!room.tryAcquire()) {
            return false;
        }
        tailLock.lock();
        append(e);
        return true;
    }

    /** With the tail's lock, which it releases. */
    private void append(E e) {
        ring[tail] = e;
        tail = tail + 1 == ring.length ? 0 : tail + 1;
        tailLock.unlock();
        items.release();
    }

    public E take() throws InterruptedException {
        items.acquire();
        try {
            headLock.lockInterruptibly();
        } catch (InterruptedException interrupted) {
            items.release();
            throw interrupted;
        }
        return removeFirst();
    }

    public E poll() {
        if (!items.tryAcquire()) {
            return null;
        }
        headLock.lock();
        return removeFirst();
    }

    /** With the head's lock, which it releases. */
    @SuppressWarnings("unchecked")
    private E removeFirst() {
        E e = (E) ring[head];
        ring[head] = null;
        head = head + 1 == ring.length ? 0 : head + 1;
        headLock.unlock();
        room.release();
        return e;
    }

    public int size() {
        return ring.length - room.availablePermits();
    }
}
