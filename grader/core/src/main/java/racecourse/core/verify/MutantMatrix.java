package racecourse.core.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import racecourse.api.verdict.CheckOutcome;
import racecourse.core.exercise.CheckDefinition;
import racecourse.core.score.CheckResult;
import racecourse.core.score.GradedSubmission;

/** Which check notices which mutant, and which mistake. Not thread-safe. */
public final class MutantMatrix {

    private static final double MOST_EQUIVALENT = 0.03;

    private final List<CheckDefinition> checks;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private int mutants;
    private int caught;
    private int equivalent;
    private int notCompiled;

    /** What one check notices. */
    private static final class Tally {
        private int mutants;
        private int mutantsAlone;
        private int mistakesAlone;
    }

    /** An empty one with a column for each of these checks. */
    MutantMatrix(List<CheckDefinition> checks) {
        this.checks = List.copyOf(checks);
        checks.forEach(check -> tallies.put(check.id(), new Tally()));
    }

    /** Counts a mutant that was graded. */
    void addMutant(GradedSubmission graded, boolean isEquivalent) {
        List<String> by = caughtBy(graded);
        mutants++;
        equivalent += isEquivalent ? 1 : 0;
        caught += by.isEmpty() ? 0 : 1;
        by.forEach(check -> tallies.get(check).mutants++);
        if (by.size() == 1) {
            tallies.get(by.get(0)).mutantsAlone++;
        }
    }

    /** Counts a mutant that the compiler refused. */
    void addNotCompiled() {
        notCompiled++;
    }

    /** Counts a recorded mistake. */
    void addMistake(GradedSubmission graded) {
        List<String> by = caughtBy(graded);
        if (by.size() == 1) {
            tallies.get(by.get(0)).mistakesAlone++;
        }
    }

    /** Ids of the checks that cost a submission points; not those that were skipped. */
    static List<String> caughtBy(GradedSubmission graded) {
        return graded.checks().stream()
                .filter(MutantMatrix::catches)
                .map(result -> result.check().id())
                .toList();
    }

    private static boolean catches(CheckResult result) {
        return switch (result.verdict().outcome()) {
            case PASSED, SKIPPED, UNDECIDED -> false;
            default -> true;
        };
    }

    /**
     * A row: a letter for each check that notices it, a capital if it is the only one; {@code -}
     * for one that was not tried, {@code ?} for one that could not decide, {@code .} for one that
     * passed.
     */
    static String row(GradedSubmission graded) {
        boolean alone = caughtBy(graded).size() == 1;
        StringBuilder row = new StringBuilder();
        for (CheckResult result : graded.checks()) {
            char letter = letter(row.length());
            if (catches(result)) {
                row.append(alone ? Character.toUpperCase(letter) : letter);
            } else if (result.verdict().outcome() == CheckOutcome.SKIPPED) {
                row.append('-');
            } else {
                row.append(result.passed() ? '.' : '?');
            }
        }
        return row.toString();
    }

    private static char letter(int column) {
        return (char) ('a' + column);
    }

    /** Whether more are declared equivalent than an author may. */
    boolean hasTooManyEquivalents() {
        return equivalent > MOST_EQUIVALENT * mutants;
    }

    /** What the columns mean, what each check catches, and how many mutants there are. */
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            String id = checks.get(i).id();
            Tally tally = tallies.get(id);
            lines.add(
                    String.format(
                            "%c  %-45s %4d mutants, %d of them alone; %d mistakes alone",
                            letter(i), id, tally.mutants, tally.mutantsAlone, tally.mistakesAlone));
        }
        String idle =
                checks.stream()
                        .map(CheckDefinition::id)
                        .filter(id -> tallies.get(id).mutantsAlone == 0)
                        .filter(id -> tallies.get(id).mistakesAlone == 0)
                        .collect(Collectors.joining(", "));
        if (!idle.isEmpty()) {
            lines.add("A question to the author: what is caught by these alone? " + idle);
        }
        lines.add(
                String.format(
                        "%d mutants: %d caught, %d declared equivalent (%.1f %%), %d got through;"
                                + " %d more do not compile",
                        mutants,
                        caught,
                        equivalent,
                        mutants == 0 ? 0.0 : 100.0 * equivalent / mutants,
                        Math.max(0, mutants - caught - equivalent),
                        notCompiled));
        return lines;
    }
}
