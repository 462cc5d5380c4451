package racecourse.boundedqueue;

import java.util.LinkedList;
import java.util.Objects;
import java.util.concurrent.Semaphore;

public class BoundedQueue<E> {

    private final LinkedList<E> list = new LinkedList<>();
    private final Semaphore room;
    private final Semaphore items = new Semaphore(0);

    public BoundedQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        room = new Semaphore(capacity);
    }

    public void put(E e) throws InterruptedException {
        Objects.requireNonNull(e);
        room.acquire();
        append(e);
    }

    public E take() throws InterruptedException {
        items.acquire();
        return removeFirst();
    }

    public boolean offer(E e) {
        Objects.requireNonNull(e);
        if (!room.tryAcquire()) {
            return false;
        }
        append(e);
        return true;
    }

    public E poll() {
        return items.tryAcquire() ? removeFirst() : null;
    }

    public int size() {
        return items.availablePermits();
    }

    private void append(E e) {
        synchronized (list) {
            list.addLast(e);
        }
        items.release();
    }

    private E removeFirst() {
        E e;
        synchronized (room) {
            e = list.removeFirst();
        }
        room.release();
        return e;
    }
}
