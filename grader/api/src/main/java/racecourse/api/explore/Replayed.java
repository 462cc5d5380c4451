package racecourse.api.explore;

import java.util.Objects;
import racecourse.api.verdict.Interleaving;

/**
 * One schedule of a program, run again.
 *
 * @param value its outcome, as in {@link Outcome#value()}; not null
 * @param interleaving the steps of the program's classes; not null
 * @param report more for an author, such as who waits for what; not null
 */
public record Replayed(String value, Interleaving interleaving, String report) {

    /** Refuses nulls. */
    public Replayed {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(interleaving, "interleaving");
        Objects.requireNonNull(report, "report");
    }
}
