package racecourse.boundedqueue;

import java.util.*;
import java.util.concurrent.locks.*;

public class BoundedQueue<E> {
    private static final ReentrantLock lock = new ReentrantLock();
    private static final Condition room = lock.newCondition();
    private static final Condition item = lock.newCondition();
    private final ArrayDeque<E> items = new ArrayDeque<>();
    private final int capacity;

    public BoundedQueue(int capacity) {
        if (capacity < 1) throw new IllegalArgumentException();
        this.capacity = capacity;
    }

    public void put(E e) throws InterruptedException {
        Objects.requireNonNull(e);
        lock.lock();
        try {
            while (items.size() == capacity) room.await();
            items.add(e);
            item.signal();
        } finally {
            lock.unlock();
        }
    }

    public E take() throws InterruptedException {
        lock.lock();
        try {
            while (items.isEmpty()) item.await();
            room.signal();
            return items.remove();
        } finally {
            lock.unlock();
        }
    }

    public boolean offer(E e) {
        Objects.requireNonNull(e);
        lock.lock();
        try {
            if (items.size() == capacity) return false;
            items.add(e);
            item.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    public E poll() {
        lock.lock();
        try {
            if (!items.isEmpty()) room.signal();
            return items.poll();
        } finally {
            lock.unlock();
        }
    }

    public int size() {
        lock.lock();
        try {
            return items.size();
        } finally {
            lock.unlock();
        }
    }
}
