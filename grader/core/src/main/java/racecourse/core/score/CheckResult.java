package racecourse.core.score;

import java.util.List;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Verdict;
import racecourse.core.exercise.CheckDefinition;

/**
 * A check, its verdict, and what it is worth.
 *
 * @param check the check
 * @param verdict its verdict
 */
public record CheckResult(CheckDefinition check, Verdict verdict) {

    /** All of the check's points, or none. */
    public int points() {
        return verdict.outcome() == CheckOutcome.PASSED ? check.points() : 0;
    }

    /** Whether it passed. */
    public boolean passed() {
        return verdict.outcome() == CheckOutcome.PASSED;
    }

    /** Hints for whoever lost the points; empty if there is nothing to mend, or not here. */
    public List<String> hints() {
        return switch (verdict.outcome()) {
            case PASSED, SKIPPED, UNDECIDED -> List.of();
            default -> check.hints();
        };
    }
}
