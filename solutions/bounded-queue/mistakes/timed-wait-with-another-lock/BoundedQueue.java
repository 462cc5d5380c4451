package racecourse.boundedqueue;

import java.util.ArrayDeque;
import java.util.Deque;

public class BoundedQueue<E> {

    private static final long MILLIS = 50;

    private final Object putLock = new Object();
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
        synchronized (putLock) {
            synchronized (lock) {
                while (items.size() == capacity) {
                    lock.wait(MILLIS);
                }
                add(e);
            }
        }
    }

    public E take() throws InterruptedException {
        synchronized (lock) {
            E e = poll();
            while (e == null) {
                lock.wait(MILLIS);
                e = poll();
            }
            return e;
        }
    }

    public boolean offer(E e) {
        if (e == null) {
            throw new NullPointerException("an item is not null");
        }
        synchronized (putLock) {
            synchronized (lock) {
                boolean room = items.size() < capacity;
                if (room) {
                    add(e);
                }
                return room;
            }
        }
    }

    private void add(E e) {
        items.add(e);
        lock.notifyAll();
    }

    public E poll() {
        synchronized (lock) {
            E e = items.poll();
            if (e != null) {
                lock.notifyAll();
            }
            return e;
        }
    }

    public int size() {
        synchronized (lock) {
            return items.size();
        }
    }
}
