package racecourse.core.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import racecourse.api.verdict.CheckOutcome;
import racecourse.core.score.CheckResult;
import racecourse.core.score.GradedSubmission;
import racecourse.core.score.SubmissionOutcome;

/** Holds the result of a specimen against what is known of it. */
final class Expectation {

    private Expectation() {}

    /** What is not as it must be, a sentence each. */
    static List<String> faultsOf(GradedSubmission graded, Specimen specimen) {
        if (graded.outcome() != SubmissionOutcome.GRADED) {
            return List.of("must be graded, but is " + graded.outcome() + ": " + reasons(graded));
        }
        return switch (specimen.kind()) {
            case REFERENCE, ALTERNATIVE ->
                    graded.isPerfect()
                            ? List.of()
                            : List.of("must get full marks, but: " + reasons(graded));
            case STARTER ->
                    graded.isPerfect()
                            ? List.of("must lose points, but gets full marks")
                            : List.of();
            case MISTAKE -> uncaught(graded, specimen);
        };
    }

    /**
     * The same of a mutant that compiles.
     *
     * @param equivalent whether it is recorded as right
     */
    static List<String> faultsOf(
            GradedSubmission graded, MutantSpecimen mutant, boolean equivalent) {
        if (graded.outcome() != SubmissionOutcome.GRADED) {
            return List.of("must be graded, but is " + graded.outcome() + ": " + reasons(graded));
        }
        if (equivalent) {
            return graded.isPerfect()
                    ? List.of()
                    : List.of("is recorded as equivalent, but: " + reasons(graded));
        }
        return graded.isPerfect()
                ? List.of(
                        "gets full marks:\n"
                                + String.join("\n", mutant.mutant().diff())
                                + "\nIf it is right, say why in equivalent-mutants.yaml:\n"
                                + EquivalentMutants.entryFor(mutant))
                : List.of();
    }

    private static List<String> uncaught(GradedSubmission graded, Specimen specimen) {
        List<String> faults = new ArrayList<>();
        if (specimen.caughtBy().isEmpty()) {
            faults.add("its mistake.yaml names no check in caughtBy");
        }
        for (String id : specimen.caughtBy()) {
            Optional<CheckResult> check =
                    graded.checks().stream().filter(c -> c.check().id().equals(id)).findFirst();
            if (check.isEmpty()) {
                faults.add("there is no check " + id);
            } else if (check.get().passed()
                    || check.get().verdict().outcome() == CheckOutcome.SKIPPED) {
                faults.add(
                        "must be caught by "
                                + id
                                + ", which is "
                                + check.get().verdict().outcome());
            }
        }
        return faults;
    }

    private static String reasons(GradedSubmission graded) {
        StringBuilder reasons = new StringBuilder();
        graded.problems().forEach(problem -> reasons.append(problem).append(' '));
        graded.checks().stream()
                .filter(check -> !check.passed())
                .forEach(
                        check ->
                                reasons.append(check.check().id())
                                        .append(" is ")
                                        .append(check.verdict().outcome())
                                        .append(" (")
                                        .append(check.verdict().message())
                                        .append(") "));
        return reasons.toString().strip();
    }
}
