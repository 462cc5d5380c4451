package racecourse.processqueue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import racecourse.api.History;

/** Calls that a history notes, and what they do to a model: the items, the oldest first. */
final class QueueCalls {

    private QueueCalls() {}

    /** Nothing has been called, and the model is empty. */
    static History<Deque<Long>> history() {
        return new History<>(ArrayDeque::new);
    }

    static void put(History<Deque<Long>> history, ProcessQueue queue, long item, int capacity) {
        history.call(
                "put(" + item + ")",
                () -> queue.put(item),
                items -> {
                    if (items.size() == capacity) {
                        throw History.waits();
                    }
                    items.addLast(item);
                });
    }

    static void take(History<Deque<Long>> history, ProcessQueue queue) {
        history.ask(
                "take()",
                queue::take,
                items -> {
                    if (items.isEmpty()) {
                        throw History.waits();
                    }
                    return items.removeFirst();
                });
    }

    static void size(History<Deque<Long>> history, ProcessQueue queue) {
        history.ask("size()", queue::size, items -> items.size());
    }

    /** Takes all that is left, and ends the schedule unless everything fits one order. */
    static void drain(History<Deque<Long>> history, Path file, int capacity) throws Throwable {
        try (ProcessQueue queue = new ProcessQueue(file, capacity)) {
            size(history, queue);
            for (int left = queue.size(); left > 0; left--) {
                take(history, queue);
            }
        }
        history.mustBeLinearizable();
    }
}
