package racecourse.explore.samples;

import java.util.concurrent.atomic.AtomicBoolean;

/** Not lock-free, though it has no lock. */
final class SpinningStack {
    private final AtomicBoolean busy = new AtomicBoolean();
    private Node top;

    void push(int value) {
        while (!busy.compareAndSet(false, true)) {
            Thread.onSpinWait();
        }
        top = new Node(value, top);
        busy.set(false);
    }

    private record Node(int value, Node next) {}
}
