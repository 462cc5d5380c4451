package racecourse.boundedqueue;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * Operations on a queue that has items and room for all of them at any time: none has to wait, and
 * offer and poll have no reason to refuse, however they count operations that are in progress.
 */
@Param(name = "item", gen = IntGen.class, conf = "1:3")
public class QueueOperations {

    /** More than the operations of a scenario take. */
    static final int ITEMS_AT_FIRST = 12;

    private final BoundedQueue<Object> queue = new BoundedQueue<>(2 * ITEMS_AT_FIRST);

    /** Puts the first items. */
    public QueueOperations() {
        for (int i = 0; i < ITEMS_AT_FIRST; i++) {
            queue.offer(firstItem(i));
        }
    }

    static Object firstItem(int index) {
        return 100 + index;
    }

    @Operation
    public void put(@Param(name = "item") int item) throws InterruptedException {
        queue.put(item);
    }

    @Operation
    public Object take() throws InterruptedException {
        return queue.take();
    }

    @Operation
    public boolean offer(@Param(name = "item") int item) {
        return queue.offer(item);
    }

    @Operation
    public Object poll() {
        return queue.poll();
    }
}
