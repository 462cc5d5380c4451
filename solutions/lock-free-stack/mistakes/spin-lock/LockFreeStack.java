package racecourse.lockfreestack;

import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicBoolean;

/** A lock made by hand is a lock, and the others spin while its holder is stopped. */
public class LockFreeStack<E> {

    private final ArrayDeque<E> elements = new ArrayDeque<>();
    private final AtomicBoolean busy = new AtomicBoolean();

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
        while (!busy.compareAndSet(false, true)) {
            Thread.onSpinWait();
        }
    }

    private void leave() {
        busy.set(false);
    }
}
