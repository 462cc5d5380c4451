package racecourse.lockfreestack;

import java.util.ArrayDeque;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * All calls go into one lock-free list. Their order there is the order in which they happen, and
 * whoever needs an answer plays them all again up to his own (Herlihy's universal construction).
 */
public class LockFreeStack<E> {

    private final ConcurrentLinkedQueue<Call<E>> log = new ConcurrentLinkedQueue<>();

    public void push(E e) {
        log.add(new Call<>(e, false));
    }

    public E pop() {
        return happened(new Call<>(null, true)).poll();
    }

    public E peek() {
        return happened(new Call<>(null, false)).peek();
    }

    public int size() {
        return happened(new Call<>(null, false)).size();
    }

    private ArrayDeque<E> happened(Call<E> mine) {
        log.add(mine);
        ArrayDeque<E> elements = new ArrayDeque<>();
        for (Call<E> call : log) {
            if (call == mine) {
                break;
            }
            if (call.pushed != null) {
                elements.push(call.pushed);
            } else if (call.pops) {
                elements.poll();
            }
        }
        return elements;
    }

    private static class Call<E> {
        private final E pushed;
        private final boolean pops;

        Call(E pushed, boolean pops) {
            this.pushed = pushed;
            this.pops = pops;
        }
    }
}
