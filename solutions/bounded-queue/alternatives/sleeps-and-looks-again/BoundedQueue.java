package racecourse.boundedqueue;

import java.util.LinkedList;
import java.util.Objects;

/** Not elegant, but right: whoever can't go on sleeps a little, without the lock. */
public class BoundedQueue<E> {

    private final LinkedList<E> items = new LinkedList<>();
    private final int capacity;

    public BoundedQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        this.capacity = capacity;
    }

    public void put(E e) throws InterruptedException {
        while (!offer(e)) {
            Thread.sleep(1);
        }
    }

    public E take() throws InterruptedException {
        E e;
        while ((e = poll()) == null) {
            Thread.sleep(1);
        }
        return e;
    }

    public synchronized boolean offer(E e) {
        Objects.requireNonNull(e);
        return items.size() < capacity && items.add(e);
    }

    public synchronized E poll() {
        return items.poll();
    }

    public synchronized int size() {
        return items.size();
    }
}
