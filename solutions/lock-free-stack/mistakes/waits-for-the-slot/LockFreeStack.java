package racecourse.lockfreestack;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Who has got a place in the array fills it later, and the others wait for that. */
public class LockFreeStack<E> {

    private final AtomicReferenceArray<E> places = new AtomicReferenceArray<>(1 << 16);
    private final AtomicInteger used = new AtomicInteger();

    public void push(E e) {
        int place = used.getAndIncrement();
        while (!places.compareAndSet(place, null, e)) {
            Thread.onSpinWait();
        }
    }

    public E pop() {
        int last;
        do {
            last = used.get();
            if (last == 0) {
                return null;
            }
        } while (!used.compareAndSet(last, last - 1));
        E e;
        while ((e = places.getAndSet(last - 1, null)) == null) {
            Thread.onSpinWait();
        }
        return e;
    }

    public E peek() {
        int last = used.get();
        return last == 0 ? null : places.get(last - 1);
    }

    public int size() {
        return used.get();
    }
}
