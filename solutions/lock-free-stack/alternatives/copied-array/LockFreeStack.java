package racecourse.lockfreestack;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/** An array that is never changed: whoever changes the stack brings a new one. */
public class LockFreeStack<E> {

    private final AtomicReference<Object[]> elements = new AtomicReference<>(new Object[0]);

    public void push(E e) {
        Object[] before;
        Object[] after;
        do {
            before = elements.get();
            after = Arrays.copyOf(before, before.length + 1);
            after[before.length] = e;
        } while (!elements.compareAndSet(before, after));
    }

    public E pop() {
        while (true) {
            Object[] before = elements.get();
            if (before.length == 0) {
                return null;
            }
            if (elements.compareAndSet(before, Arrays.copyOf(before, before.length - 1))) {
                return last(before);
            }
        }
    }

    public E peek() {
        return last(elements.get());
    }

    public int size() {
        return elements.get().length;
    }

    @SuppressWarnings("unchecked")
    private E last(Object[] all) {
        return all.length == 0 ? null : (E) all[all.length - 1];
    }
}
