package racecourse.api.verdict;

import java.util.Objects;

/**
 * One step of an interleaving: what a thread did on one of the submission's lines.
 *
 * @param thread index into {@link Interleaving#threads()}
 * @param location the line of the submission; not null
 * @param operation what happened, such as {@code value.READ: 10}; not null
 * @param key whether this is one of the two or three steps that make the difference
 */
public record Step(int thread, Location location, String operation, boolean key) {

    /** Refuses nulls. */
    public Step {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(operation, "operation");
    }
}
