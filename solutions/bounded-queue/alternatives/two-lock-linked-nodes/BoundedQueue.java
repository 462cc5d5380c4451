package racecourse.boundedqueue;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Linked nodes after Michael and Scott's two-lock queue: putters and takers meet only in the atomic
 * count, and wake each other in cascades.
 */
public class BoundedQueue<E> {

    private static final class Node<E> {
        E item;
        Node<E> next;

        Node(E item) {
            this.item = item;
        }
    }

    private final int capacity;
    private final AtomicInteger count = new AtomicInteger();
    private final ReentrantLock putLock = new ReentrantLock();
    private final Condition notFull = putLock.newCondition();
    private final ReentrantLock takeLock = new ReentrantLock();
    private final Condition notEmpty = takeLock.newCondition();
    private Node<E> head = new Node<>(null);
    private Node<E> last = head;

    public BoundedQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        this.capacity = capacity;
    }

    public void put(E e) throws InterruptedException {
        Node<E> node = new Node<>(Objects.requireNonNull(e));
        int before;
        putLock.lockInterruptibly();
        try {
            while (count.get() == capacity) {
                notFull.await();
            }
            before = link(node);
        } finally {
            putLock.unlock();
        }
        if (before == 0) {
            signal(takeLock, notEmpty);
        }
    }

    public boolean offer(E e) {
        Node<E> node = new Node<>(Objects.requireNonNull(e));
        int before = -1;
        putLock.lock();
        if (count.get() < capacity) {
            before = link(node);
        }
        putLock.unlock();
        if (before == 0) {
            signal(takeLock, notEmpty);
        }
        return before >= 0;
    }

    public E take() throws InterruptedException {
        E item;
        int before;
        takeLock.lockInterruptibly();
        try {
            while (count.get() == 0) {
                notEmpty.await();
            }
            item = unlink();
            before = count.getAndDecrement();
            if (before > 1) {
                notEmpty.signal();
            }
        } finally {
            takeLock.unlock();
        }
        if (before == capacity) {
            signal(putLock, notFull);
        }
        return item;
    }

    public E poll() {
        E item;
        int before;
        takeLock.lock();
        try {
            if (count.get() == 0) {
                return null;
            }
            item = unlink();
            before = count.getAndDecrement();
        } finally {
            takeLock.unlock();
        }
        if (before == capacity) {
            signal(putLock, notFull);
        }
        return item;
    }

    public int size() {
        return count.get();
    }

    private int link(Node<E> node) {
        last.next = node;
        last = node;
        int before = count.getAndIncrement();
        if (before + 1 < capacity) {
            notFull.signal();
        }
        return before;
    }

    private E unlink() {
        Node<E> first = head.next;
        head = first;
        E item = first.item;
        first.item = null;
        return item;
    }

    private static void signal(ReentrantLock lock, Condition condition) {
        lock.lock();
        try {
            condition.signal();
        } finally {
            lock.unlock();
        }
    }
}
