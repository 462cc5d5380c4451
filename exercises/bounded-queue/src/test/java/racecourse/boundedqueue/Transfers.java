package racecourse.boundedqueue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Transfers, and what must come of them. */
final class Transfers {

    /** So many that no transfer is over before its caller has noticed an interrupt. */
    private static final int VERY_MANY = 5_000;

    /** So many items that a message doesn't show them all. */
    private static final int MANY = 10;

    private Transfers() {}

    /** The items arrive, in their order if there is one thread on each side. */
    static void moves(List<?> items, int producers, int consumers, int capacity)
            throws InterruptedException {
        List<Object> given = new ArrayList<>(items);
        List<Object> taken =
                ProducerConsumer.transfer(
                        Collections.unmodifiableList(given), producers, consumers, capacity);
        String call =
                "transfer(%s, %d, %d, %d)".formatted(shown(items), producers, consumers, capacity);
        assertNotNull(taken, () -> "what " + call + " returned");
        if (producers == 1 && consumers == 1) {
            assertSameItems(given, new ArrayList<>(taken), call);
        } else {
            assertSameItems(sorted(given), sorted(taken), call + ", in any order");
        }
        assertEquals(items, given, () -> "the items given to " + call);
    }

    private static void assertSameItems(List<Object> expected, List<Object> taken, String call) {
        if (!expected.equals(taken)) {
            int same = sameAtTheStart(expected, taken);
            fail(call + ": expected " + shown(expected, same) + ", was " + shown(taken, same));
        }
    }

    private static int sameAtTheStart(List<Object> expected, List<Object> taken) {
        int same = 0;
        while (same < Math.min(expected.size(), taken.size())
                && Objects.equals(expected.get(same), taken.get(same))) {
            same++;
        }
        return same;
    }

    private static String shown(List<?> items, int same) {
        return items.size() <= MANY
                ? items.toString()
                : "%d items, after the first %d %s"
                        .formatted(items.size(), same, shown(items.subList(same, items.size())));
    }

    private static List<Object> sorted(List<?> items) {
        List<Object> sorted = new ArrayList<>(items);
        sorted.sort((a, b) -> key(a).compareTo(key(b)));
        return sorted;
    }

    private static String key(Object item) {
        return item == null ? "" : item.getClass().getName() + " " + item;
    }

    private static String shown(List<?> items) {
        return items.size() <= MANY
                ? items.toString()
                : items.subList(0, MANY) + " and " + (items.size() - MANY) + " more";
    }

    /** Such a capacity is an IllegalArgumentException. */
    static void refuses(int capacity) {
        for (List<Integer> items : List.of(List.of(1, 2), List.<Integer>of())) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> ProducerConsumer.transfer(items, 1, 1, capacity),
                    "transfer(" + items + ", 1, 1, " + capacity + ")");
        }
    }

    /** What a submission may have chosen as its end mark, if it chose what may be an item. */
    static List<Object> itemsThatMayBeTakenForMarks() {
        List<Object> items = new ArrayList<>();
        Object first = new Object();
        items.add(first);
        items.addAll(ClassConstants.of(ProducerConsumer.class));
        for (int i = Byte.MIN_VALUE; i <= Byte.MAX_VALUE; i++) {
            items.add(i);
            items.add((long) i);
        }
        items.addAll(Arrays.asList(Integer.MIN_VALUE, Integer.MAX_VALUE, true, false, "", ' '));
        items.addAll(Arrays.asList(0.0, 1.0, 0f, 1f, 2f));
        items.addAll(Arrays.asList(Optional.empty(), List.of(), Object.class, Thread.class));
        items.addAll(Arrays.asList(ProducerConsumer.class, BoundedQueue.class));
        items.add(new Object());
        items.add(first);
        return items;
    }

    /**
     * The caller of a long transfer is interrupted when most of it is still to be done. Schedules
     * of this length are fair most of the time, so the caller notices long before the end.
     */
    static void throwsWhenInterrupted() throws Throwable {
        List<Object> items = Collections.nCopies(VERY_MANY, "item");
        Attempt caller = Attempt.started("Caller", () -> ProducerConsumer.transfer(items, 2, 2, 1));
        Waiting.untilWaiting(caller);
        caller.interrupt();
        assertTrue(
                caller.endsInterrupted(),
                "the transfer was interrupted while it waited, and returned as if nothing were");
    }

    /** The caller is interrupted at any step: it throws, or it has everything. */
    static void endsWhenInterrupted() throws Throwable {
        List<Object> items = List.of(1, 2, 3);
        Attempt caller = Attempt.started("Caller", () -> ProducerConsumer.transfer(items, 2, 1, 1));
        caller.interrupt();
        if (!caller.endsInterrupted()) {
            assertEquals(items, sorted((List<?>) caller.result()), "what a transfer returned");
        }
    }

    /**
     * The caller comes with its interrupt flag set: it throws, or it goes on and keeps the flag.
     */
    static void endsWhenInterruptedBefore() throws Throwable {
        List<Object> items = List.of(1, 2, 3);
        Attempt caller =
                Attempt.started(
                        "Caller",
                        () -> {
                            Thread.currentThread().interrupt();
                            Object taken = ProducerConsumer.transfer(items, 1, 2, 1);
                            assertTrue(
                                    Thread.interrupted(),
                                    "transfer was interrupted, and neither threw nor kept the flag");
                            return taken;
                        });
        if (!caller.endsInterrupted()) {
            assertEquals(items, sorted((List<?>) caller.result()), "what a transfer returned");
        }
    }
}
