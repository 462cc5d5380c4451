package racecourse.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A check of each kind, for {@link Training}. */
class TrainingSpec {

    static final List<String> METHODS = List.of("example", "failure", "property", "falsified");

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
}
