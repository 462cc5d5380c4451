package racecourse.lockfreestack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Remove(Object) takes away the first that is equal, which may be another one. */
public class LockFreeStack<E> {

    private final AtomicReference<List<E>> elements = new AtomicReference<>(List.of());

    public void push(E e) {
        elements.updateAndGet(
                now -> {
                    List<E> more = new ArrayList<>(now);
                    more.add(e);
                    return more;
                });
    }

    public E pop() {
        while (true) {
            List<E> now = elements.get();
            if (now.isEmpty()) {
                return null;
            }
            E last = now.get(now.size() - 1);
            List<E> less = new ArrayList<>(now);
            less.remove(last);
            if (elements.compareAndSet(now, less)) {
                return last;
            }
        }
    }

    public E peek() {
        List<E> now = elements.get();
        return now.isEmpty() ? null : now.get(now.size() - 1);
    }

    public int size() {
        return elements.get().size();
    }
}
