package racecourse.explore.samples;

import java.util.concurrent.atomic.AtomicReference;

/** Lock-free (Treiber, 1986). */
final class TreiberStack {

    private final AtomicReference<Node> top = new AtomicReference<>();

    void push(int value) {
        Node next;
        do {
            next = top.get();
        } while (!top.compareAndSet(next, new Node(value, next)));
    }

    /** The value on top, or null if there is none. */
    Integer pop() {
        Node first;
        do {
            first = top.get();
        } while (first != null && !top.compareAndSet(first, first.next));
        return first == null ? null : first.value;
    }

    private record Node(int value, Node next) {}
}
