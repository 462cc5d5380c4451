package racecourse.lockfreestack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collections.synchronizedList locks inside. */
public class LockFreeStack<E> {

    private final List<E> elements = Collections.synchronizedList(new ArrayList<>());

    public void push(E e) {
        elements.add(e);
    }

    public E pop() {
        return elements.isEmpty() ? null : elements.remove(elements.size() - 1);
    }

    public E peek() {
        return elements.isEmpty() ? null : elements.get(elements.size() - 1);
    }

    public int size() {
        return elements.size();
    }
}
