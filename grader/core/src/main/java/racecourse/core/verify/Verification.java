package racecourse.core.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import racecourse.api.verdict.CheckOutcome;
import racecourse.core.Grader;
import racecourse.core.exercise.Exercise;
import racecourse.core.exercise.Rubric;
import racecourse.core.exercise.RubricReader;
import racecourse.core.exercise.Statement;
import racecourse.core.failure.GraderException;
import racecourse.core.score.CheckResult;
import racecourse.core.score.GradedSubmission;
import racecourse.core.score.SubmissionOutcome;
import racecourse.core.submission.SubmissionReader;

/**
 * Grades every specimen of an exercise, several times if asked, and says what is not as it must be;
 * the statement too must fit the checks.
 */
public final class Verification {

    private final Grader grader;
    private final Depth depth;
    private final int workers;
    private final Map<String, String> fingerprints = new ConcurrentHashMap<>();

    /** How much of the recorded mistakes is graded; of other specimens always all is. */
    public enum Depth {
        /** Nothing. */
        NO_MISTAKES,
        /** Every check. */
        ALL_CHECKS,
        /** The checks that are meant for it, and what they require: a third of the cost. */
        CHECKS_MEANT
    }

    /**
     * What came of one specimen.
     *
     * @param specimen {@code kind name}, in lower case
     * @param faults what to mend, a sentence each; empty if it is as it must be
     * @param summary its score and the checks that cost it points
     */
    public record Finding(String specimen, List<String> faults, String summary) {

        /** Copies the list. */
        public Finding {
            faults = List.copyOf(faults);
        }
    }

    /** A verification that grades this many specimens at a time. */
    public Verification(Grader grader, Depth depth, int workers) {
        this.grader = grader;
        this.depth = depth;
        this.workers = workers;
    }

    /**
     * Verifies one exercise.
     *
     * @param repetitions how often each specimen is graded; at least 1
     * @param whenFound told of each finding, by one thread at a time, in the order of the specimens
     * @return how many of them have faults
     */
    public int verify(Exercise exercise, int repetitions, Consumer<Finding> whenFound) {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<Finding>> findings = new ArrayList<>();
            for (Specimen specimen : Specimen.of(exercise)) {
                if (depth == Depth.NO_MISTAKES && specimen.kind() == Specimen.Kind.MISTAKE) {
                    continue;
                }
                findings.add(pool.submit(() -> examine(specimen, exercise, repetitions)));
            }
            Finding statement = statementOf(exercise);
            whenFound.accept(statement);
            int faulty = statement.faults().isEmpty() ? 0 : 1;
            for (Future<Finding> future : findings) {
                Finding finding = future.get();
                whenFound.accept(finding);
                faulty += finding.faults().isEmpty() ? 0 : 1;
            }
            return faulty;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraderException("Interrupted while verifying", e);
        } catch (ExecutionException e) {
            throw new GraderException("Verifying failed: " + e.getCause(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static Finding statementOf(Exercise exercise) {
        Rubric rubric = RubricReader.read(exercise);
        return new Finding(
                "statement",
                Statement.read(exercise).faultsWith(rubric),
                "a sentence for each of " + rubric.checks().size() + " checks");
    }

    private Finding examine(Specimen specimen, Exercise exercise, int repetitions) {
        String name = (specimen.kind() + " " + specimen.name()).toLowerCase(java.util.Locale.ROOT);
        if (specimen.minimumJdk() > Runtime.version().feature()) {
            return new Finding(name, List.of(), "left out: needs JDK " + specimen.minimumJdk());
        }
        List<String> faults = new ArrayList<>();
        GradedSubmission graded = null;
        for (int i = 0; i < repetitions && faults.isEmpty(); i++) {
            graded = gradeOnce(specimen, exercise);
            faults.addAll(Expectation.faultsOf(graded, specimen));
            String key = exercise.slug() + "/" + name;
            String before = fingerprints.putIfAbsent(key, graded.fingerprint());
            if (before != null && !before.equals(graded.fingerprint())) {
                faults.add("repetition " + (i + 1) + " has another fingerprint");
            }
        }
        return new Finding(name, faults, summaryOf(graded));
    }

    private GradedSubmission gradeOnce(Specimen specimen, Exercise exercise) {
        Rubric rubric = RubricReader.read(exercise);
        boolean reduced = depth == Depth.CHECKS_MEANT && specimen.kind() == Specimen.Kind.MISTAKE;
        return grader.grade(
                SubmissionReader.read(specimen.name(), specimen.sources(), exercise),
                exercise,
                reduced ? rubric.reducedTo(specimen.caughtBy()) : rubric,
                exercise.referenceSources());
    }

    private static String summaryOf(GradedSubmission graded) {
        String score =
                graded.score().isPresent()
                        ? graded.score().getAsInt() + "/" + graded.maxScore()
                        : "undecided";
        if (graded.outcome() != SubmissionOutcome.GRADED && !graded.problems().isEmpty()) {
            return score + " " + graded.outcome() + " " + graded.problems().get(0);
        }
        return graded.checks().stream()
                .filter(c -> !c.passed() && c.verdict().outcome() != CheckOutcome.SKIPPED)
                .map(Verification::shown)
                .collect(Collectors.joining(", ", score + "  ", ""))
                .stripTrailing();
    }

    private static String shown(CheckResult check) {
        return check.check().id() + " " + check.verdict().outcome();
    }
}
