package racecourse.core.exercise;

import java.util.List;

/**
 * The checks of an exercise, in the order of its spec.
 *
 * @param specClass binary name of the spec
 * @param checks the checks; at least one
 */
public record Rubric(String specClass, List<CheckDefinition> checks) {

    /** Copies the list. */
    public Rubric {
        checks = List.copyOf(checks);
    }

    /** What all checks are worth together. */
    public int maxScore() {
        return checks.stream().mapToInt(CheckDefinition::points).sum();
    }
}
