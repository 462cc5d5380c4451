package racecourse.boundedqueue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * A submission's queue beside a model of it, an unbounded deque. One thread runs one action after
 * the other on both, and after each they must agree.
 */
final class QueueModel {

    /** What can be done. PUT and TAKE do nothing where they would have to wait. */
    enum Action {
        PUT,
        TAKE,
        OFFER,
        POLL,
        OFFER_UNTIL_FULL,
        POLL_UNTIL_EMPTY
    }

    /** Each is an object of its own, and two in a row are equal. */
    private static final class Item {
        private final int number;

        Item(int number) {
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Item item && item.number / 2 == number / 2;
        }

        @Override
        public int hashCode() {
            return number / 2;
        }

        @Override
        public String toString() {
            return "item " + number;
        }
    }

    private final int capacity;
    private final BoundedQueue<Object> queue;
    private final ArrayDeque<Object> model = new ArrayDeque<>();
    private final List<Action> past = new ArrayList<>();
    private int made;

    QueueModel(int capacity) {
        this.capacity = capacity;
        this.queue = new BoundedQueue<>(capacity);
    }

    void run(List<Action> actions) throws InterruptedException {
        for (Action action : actions) {
            past.add(action);
            switch (action) {
                case PUT -> put();
                case TAKE -> take();
                case OFFER -> offer();
                case POLL -> poll();
                case OFFER_UNTIL_FULL -> offerUntilFull();
                case POLL_UNTIL_EMPTY -> pollUntilEmpty();
            }
            assertEquals(model.size(), queue.size(), () -> "size()" + soFar());
        }
        pollUntilEmpty();
    }

    private void put() throws InterruptedException {
        if (model.size() < capacity) {
            Object item = newItem();
            queue.put(item);
            model.addLast(item);
        }
    }

    private void take() throws InterruptedException {
        if (!model.isEmpty()) {
            isSame(model.pollFirst(), queue.take(), "take()");
        }
    }

    private void offer() {
        Object item = newItem();
        boolean room = model.size() < capacity;
        assertEquals(room, queue.offer(item), () -> "offer(" + item + ")" + soFar());
        if (room) {
            model.addLast(item);
        }
    }

    private void poll() {
        isSame(model.pollFirst(), queue.poll(), "poll()");
    }

    private void offerUntilFull() {
        while (model.size() < capacity) {
            offer();
        }
        offer();
    }

    private void pollUntilEmpty() {
        while (!model.isEmpty()) {
            poll();
        }
        poll();
    }

    private void isSame(Object expected, Object actual, String call) {
        if (expected != actual) {
            fail(call + soFar() + ": expected " + expected + ", was " + actual);
        }
    }

    private Object newItem() {
        return new Item(made++);
    }

    private String soFar() {
        return " on a queue of capacity " + capacity + " after " + past;
    }
}
