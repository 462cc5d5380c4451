package racecourse.lockfreestack;

import java.util.ArrayDeque;
import java.util.concurrent.locks.ReentrantLock;

/** A stack with a lock is not lock-free. */
public class LockFreeStack<E> {

    private final ArrayDeque<E> elements = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();

    public void push(E e) {
        enter();
        elements.push(e);
        leave();
    }

    public E pop() {
        enter();
        E e = elements.poll();
        leave();
        return e;
    }

    public E peek() {
        enter();
        E e = elements.peek();
        leave();
        return e;
    }

    public int size() {
        enter();
        int size = elements.size();
        leave();
        return size;
    }

    private void enter() {
        lock.lock();
    }

    private void leave() {
        lock.unlock();
    }
}
