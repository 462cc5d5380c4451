package racecourse.boundedqueue;

import java.util.ArrayDeque;
import java.util.Objects;

/** Between the two sections of poll others see the room, or no item, and the putter comes too. */
public class BoundedQueue<E> {

    /** One waiting thread. Once done, it has got what it waited for. */
    private static final class Waiter<E> {
        private E item;
        private boolean done;

        synchronized void await() throws InterruptedException {
            while (!done) {
                wait();
            }
        }

        /** With the lock of the queue. */
        void wake(E handedOver) {
            item = handedOver;
            synchronized (this) {
                done = true;
                notify();
            }
        }

        /** With the lock of the queue. */
        boolean isDone() {
            return done;
        }
    }

    private final int capacity;
    private final ArrayDeque<E> items = new ArrayDeque<>();
    private final ArrayDeque<Waiter<E>> takers = new ArrayDeque<>();
    private final ArrayDeque<Waiter<E>> putters = new ArrayDeque<>();

    public BoundedQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        this.capacity = capacity;
    }

    public void put(E e) throws InterruptedException {
        Objects.requireNonNull(e);
        Waiter<E> waiter;
        synchronized (this) {
            if (offer(e)) {
                return;
            }
            waiter = new Waiter<>();
            waiter.item = e;
            putters.addLast(waiter);
        }
        awaitOrLeave(waiter, putters);
    }

    public E take() throws InterruptedException {
        Waiter<E> waiter;
        synchronized (this) {
            E e = poll();
            if (e != null) {
                return e;
            }
            waiter = new Waiter<>();
            takers.addLast(waiter);
        }
        awaitOrLeave(waiter, takers);
        return waiter.item;
    }

    private void awaitOrLeave(Waiter<E> waiter, ArrayDeque<Waiter<E>> line)
            throws InterruptedException {
        try {
            waiter.await();
        } catch (InterruptedException e) {
            synchronized (this) {
                if (!waiter.isDone()) {
                    line.remove(waiter);
                    throw e;
                }
            }
            Thread.currentThread().interrupt(); // it came too late: the item has been handed over
        }
    }

    public synchronized boolean offer(E e) {
        Objects.requireNonNull(e);
        if (!takers.isEmpty()) {
            takers.removeFirst().wake(e);
            return true;
        }
        if (items.size() == capacity) {
            return false;
        }
        items.addLast(e);
        return true;
    }

    public E poll() {
        E e;
        synchronized (this) {
            e = items.pollFirst();
        }
        synchronized (this) {
            if (e != null && !putters.isEmpty()) {
                Waiter<E> putter = putters.removeFirst();
                items.addLast(putter.item);
                putter.wake(null);
            }
        }
        return e;
    }

    public synchronized int size() {
        return items.size();
    }
}
