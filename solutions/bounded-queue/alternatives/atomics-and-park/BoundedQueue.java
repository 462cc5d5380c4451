package racecourse.boundedqueue;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * No lock at all: the whole content is one immutable value behind an atomic reference. A thread
 * that can't go on puts itself on a list, looks once more, and parks; each change unparks the list.
 */
public class BoundedQueue<E> {

    /** An immutable linked list. */
    private record Cell<T>(T head, Cell<T> tail) {}

    /** Taken from the front; put on the back, which is in reverse order. */
    private record Content<E>(Cell<E> front, Cell<E> back, int size) {

        Content<E> with(E e) {
            return new Content<>(front, new Cell<>(e, back), size + 1);
        }

        /** The same with the next item to take at the front. */
        Content<E> turned() {
            if (front != null) {
                return this;
            }
            Cell<E> reversed = null;
            for (Cell<E> cell = back; cell != null; cell = cell.tail) {
                reversed = new Cell<>(cell.head, reversed);
            }
            return new Content<>(reversed, null, size);
        }

        Content<E> withoutFirst() {
            return new Content<>(front.tail, back, size - 1);
        }
    }

    private final int capacity;
    private final AtomicReference<Content<E>> content =
            new AtomicReference<>(new Content<>(null, null, 0));
    private final AtomicReference<Cell<Thread>> parked = new AtomicReference<>();

    public BoundedQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        this.capacity = capacity;
    }

    public void put(E e) throws InterruptedException {
        while (!offer(e)) {
            Content<E> seen = content.getPlain(); // awaitChangeOf looks again
            if (seen.size == capacity) {
                awaitChangeOf(seen);
            }
        }
    }

    public E take() throws InterruptedException {
        E e = poll();
        while (e == null) {
            Content<E> seen = content.getPlain();
            if (seen.size == 0) {
                awaitChangeOf(seen);
            }
            e = poll();
        }
        return e;
    }

    public boolean offer(E e) {
        Objects.requireNonNull(e);
        while (true) {
            Content<E> seen = content.get();
            if (seen.size == capacity) {
                return false;
            }
            if (content.compareAndSet(seen, seen.with(e))) {
                unparkAll();
                return true;
            }
        }
    }

    public E poll() {
        while (true) {
            Content<E> seen = content.get();
            if (seen.size == 0) {
                return null;
            }
            Content<E> turned = seen.turned();
            if (content.compareAndSet(seen, turned.withoutFirst())) {
                unparkAll();
                return turned.front.head;
            }
        }
    }

    public int size() {
        return content.get().size;
    }

    private void awaitChangeOf(Content<E> seen) throws InterruptedException {
        while (true) {
            // Each time anew: a change made before this one was seen may have taken us off the list.
            parked.updateAndGet(others -> new Cell<>(Thread.currentThread(), others));
            // Plainly: whoever took others off the list has published the change with it.
            if (content.getPlain() != seen) {
                return;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.park(this);
        }
    }

    private void unparkAll() {
        for (Cell<Thread> cell = parked.getAndSet(null); cell != null; cell = cell.tail) {
            LockSupport.unpark(cell.head);
        }
    }
}
