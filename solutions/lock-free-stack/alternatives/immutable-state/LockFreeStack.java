package racecourse.lockfreestack;

import java.util.concurrent.atomic.AtomicReference;

/** All that there is to know is one value, which never changes; only which one it is does. */
public final class LockFreeStack<E> {

    private final AtomicReference<State<E>> state = new AtomicReference<>(new State<>(null, null, 0));

    public void push(E e) {
        state.updateAndGet(now -> new State<>(e, now, now.size() + 1));
    }

    public E pop() {
        return state.getAndUpdate(now -> now.size() == 0 ? now : now.below()).item();
    }

    public E peek() {
        return state.get().item();
    }

    public int size() {
        return state.get().size();
    }

    private record State<E>(E item, State<E> below, int size) {}
}
