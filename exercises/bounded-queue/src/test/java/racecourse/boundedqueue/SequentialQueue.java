package racecourse.boundedqueue;

import java.util.ArrayDeque;

/** What {@link QueueOperations} do when one thread calls them. */
public class SequentialQueue {

    private final ArrayDeque<Object> items = new ArrayDeque<>();

    /** Begins with the items that the operations begin with. */
    public SequentialQueue() {
        for (int i = 0; i < QueueOperations.ITEMS_AT_FIRST; i++) {
            items.addLast(QueueOperations.firstItem(i));
        }
    }

    public void put(int item) {
        items.addLast(item);
    }

    public Object take() {
        return items.pollFirst();
    }

    public boolean offer(int item) {
        items.addLast(item);
        return true;
    }

    public Object poll() {
        return items.pollFirst();
    }
}
