package racecourse.boundedqueue;

import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public class BoundedQueue<E> {
    private final Object[] ring;
    private int head, size;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notEmpty = lock.newCondition(), notFull = lock.newCondition();

    public BoundedQueue(int capacity) {
        if (capacity < 1) throw new IllegalArgumentException();
        ring = new Object[capacity];
    }

    private void add(E e) {
        ring[(head + size++) % ring.length] = e;
        notEmpty.signal();
    }

    @SuppressWarnings("unchecked")
    private E remove() {
        E e = (E) ring[head];
        ring[head] = null;
        head = (head + 1) % ring.length;
        size--;
        notFull.signal();
        return e;
    }

    public void put(E e) throws InterruptedException {
        Objects.requireNonNull(e);
        lock.lockInterruptibly();
        try {
            while (size == ring.length) {
                notFull.await();
            }
            add(e);
        } finally {
            lock.unlock();
        }
    }

    public E take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (size == 0) {
                notEmpty.await();
            }
            return remove();
        } finally {
            lock.unlock();
        }
    }

    public boolean offer(E e) {
        Objects.requireNonNull(e);
        lock.lock();
        try {
            if (size == ring.length) return false;
            add(e);
            return true;
        } finally {
            lock.unlock();
        }
    }

    public E poll() {
        lock.lock();
        try {
            return size == 0 ? null : remove();
        } finally {
            lock.unlock();
        }
    }

    public int size() {
        lock.lock();
        try {
            return size;
        } finally {
            lock.unlock();
        }
    }
}
