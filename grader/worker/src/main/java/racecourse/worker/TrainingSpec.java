package racecourse.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import racecourse.api.Explored;
import racecourse.api.Linearizability;
import racecourse.api.Threads;

/** A check of each kind, for {@link Training}. */
class TrainingSpec {

    static final List<String> METHODS =
            List.of("example", "failure", "property", "falsified", "explored", "race");

    @Test
    void example() {
        assertEquals(2, 1 + 1);
    }

    @Test
    void failure() {
        assertEquals(3, 1 + 1, "fails on purpose");
    }

    @Property(seed = "42", tries = 20)
    void property(@ForAll long number, @ForAll @Size(max = 5) List<Boolean> choices) {
        assertTrue(choices.size() <= 5, () -> number + " choices");
    }

    @Property(seed = "42", tries = 20)
    void falsified(@ForAll @Size(max = 5) List<Integer> numbers) {
        assertTrue(numbers.size() < 2, "fails on purpose");
    }

    @Explored(schedules = 50)
    void explored() throws Throwable {
        ReentrantLock lock = new ReentrantLock();
        List<Integer> numbers = new ArrayList<>();
        AtomicInteger next = new AtomicInteger();
        Threads.Body body =
                () -> {
                    lock.lock();
                    try {
                        numbers.add(next.incrementAndGet());
                    } finally {
                        lock.unlock();
                    }
                };
        Threads.inParallel(body, body);
        assertEquals(List.of(1, 2), numbers);
    }

    @Explored(schedules = 50)
    void race() throws Throwable {
        int[] count = new int[1];
        Threads.inParallel(() -> count[0]++, () -> count[0]++);
        assertEquals(2, count[0], "fails on purpose");
    }

    /**
     * Not for the archive, which no JVM makes that has an agent: it only loads what Lincheck needs.
     */
    @Test
    void linearizable() {
        Linearizability.of(Racy.class).against(Racy.class).checkResultsOnly();
    }

    /** Something that Lincheck finds an interleaving for. */
    public static class Racy {
        private int count;

        @Operation
        public int increment() {
            return ++count;
        }
    }
}
