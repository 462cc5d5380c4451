package racecourse.lockfreestack;

import java.util.concurrent.atomic.AtomicReference;

/**
 * A push that has failed leaves its element in a slot for a moment: a pop that has failed too may
 * take it there (Hendler, Shavit and Yerushalmi, 2004). The two happen at once then, push first.
 */
public class LockFreeStack<E> {

    private static final int LOOKS = 3;

    private final AtomicReference<Node<E>> top = new AtomicReference<>();
    private final AtomicReference<Offer<E>> slot = new AtomicReference<>();

    public void push(E e) {
        while (true) {
            Node<E> before = top.get();
            if (top.compareAndSet(before, new Node<>(e, before)) || handedOver(e)) {
                return;
            }
        }
    }

    private boolean handedOver(E e) {
        Offer<E> offer = new Offer<>(e);
        if (slot.get() != null) {
            return false;
        }
        slot.set(offer);
        for (int i = 0; i < LOOKS && slot.get() == offer; i++) {
            Thread.onSpinWait();
        }
        return !slot.compareAndSet(offer, null);
    }

    public E pop() {
        while (true) {
            Node<E> before = top.get();
            if (before == null) {
                return null;
            }
            if (top.compareAndSet(before, before.below)) {
                return before.item;
            }
            Offer<E> offer = slot.get();
            if (offer != null && slot.compareAndSet(offer, null)) {
                return offer.item();
            }
        }
    }

    public E peek() {
        Node<E> now = top.get();
        return now == null ? null : now.item;
    }

    public int size() {
        Node<E> now = top.get();
        return now == null ? 0 : now.size;
    }

    private record Offer<E>(E item) {}

    private static class Node<E> {
        private final E item;
        private final Node<E> below;
        private final int size;

        Node(E item, Node<E> below) {
            this.item = item;
            this.below = below;
            this.size = below == null ? 1 : below.size + 1;
        }
    }
}
