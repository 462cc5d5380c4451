package racecourse.explore.samples;

import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicInteger;

/** A queue whose size is counted beside it. */
final class LateSize {

    private final ArrayDeque<Integer> items = new ArrayDeque<>();
    private final AtomicInteger size = new AtomicInteger();

    void put(int item) {
        synchronized (items) {
            items.add(item);
        }
        size.incrementAndGet();
    }

    Integer poll() {
        Integer item;
        synchronized (items) {
            item = items.poll();
        }
        if (item != null) {
            size.decrementAndGet();
        }
        return item;
    }

    int size() {
        return size.get();
    }
}
