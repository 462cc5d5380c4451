package racecourse.core.score;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Verdict;
import racecourse.core.exercise.Digest;
import racecourse.core.exercise.Exercise;
import racecourse.core.exercise.Rubric;
import racecourse.core.submission.Problem;
import racecourse.core.submission.Submission;

/**
 * One submission of one exercise, graded: all that reports are made from.
 *
 * @param exercise the exercise
 * @param name the submission's name
 * @param outcome what became of it
 * @param maxScore the most it could have got
 * @param checks the checks in the rubric's order; empty unless it was run
 * @param problems why it did not compile or was rejected; else empty
 * @param notes what else to say: files that were ignored, files that were missing
 * @param fingerprint hash of the submitted text, the exercise's version, and each check's id,
 *     outcome and points
 * @param times how long it took
 */
public record GradedSubmission(
        Exercise exercise,
        String name,
        SubmissionOutcome outcome,
        int maxScore,
        List<CheckResult> checks,
        List<Problem> problems,
        List<String> notes,
        String fingerprint,
        Times times) {

    /**
     * How long grading took, for information: nothing depends on it.
     *
     * @param compileSeconds wall-clock seconds of compiling
     * @param checkSeconds wall-clock seconds of all checks
     * @param cpuSecondsOfChecks CPU seconds of each check that was run, by its id
     */
    public record Times(
            double compileSeconds, double checkSeconds, Map<String, Double> cpuSecondsOfChecks) {

        /** Copies the map. */
        public Times {
            cpuSecondsOfChecks = Map.copyOf(cpuSecondsOfChecks);
        }

        /** Times of a submission of which no check was run. */
        public Times(double compileSeconds) {
            this(compileSeconds, 0, Map.of());
        }
    }

    /** Copies the lists. */
    public GradedSubmission {
        checks = List.copyOf(checks);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** A submission that was not run. */
    public static GradedSubmission notRun(
            SubmissionOutcome outcome,
            Submission submission,
            Exercise exercise,
            Rubric rubric,
            List<Problem> problems,
            List<String> notes,
            Times times) {
        return new GradedSubmission(
                exercise,
                submission.name(),
                outcome,
                rubric.maxScore(),
                List.of(),
                problems,
                notes,
                fingerprintOf(submission, exercise, outcome, List.of()),
                times);
    }

    /** A submission that was run, with a verdict for each of the rubric's checks. */
    public static GradedSubmission of(
            Map<String, Verdict> verdicts,
            Submission submission,
            Exercise exercise,
            Rubric rubric,
            List<String> notes,
            Times times) {
        List<CheckResult> checks =
                rubric.checks().stream()
                        .map(check -> new CheckResult(check, verdictOn(check.id(), verdicts)))
                        .toList();
        SubmissionOutcome outcome =
                checks.stream().anyMatch(c -> c.verdict().outcome() == CheckOutcome.UNDECIDED)
                        ? SubmissionOutcome.UNDECIDED
                        : SubmissionOutcome.GRADED;
        return new GradedSubmission(
                exercise,
                submission.name(),
                outcome,
                rubric.maxScore(),
                checks,
                List.of(),
                notes,
                fingerprintOf(submission, exercise, outcome, checks),
                times);
    }

    /** A check without a verdict has not passed; it is the grader's fault. */
    private static Verdict verdictOn(String id, Map<String, Verdict> verdicts) {
        return verdicts.getOrDefault(
                id, Verdict.of(CheckOutcome.UNDECIDED, "The check was not run."));
    }

    /** The points; empty when something could not be decided. */
    public OptionalInt score() {
        return outcome == SubmissionOutcome.UNDECIDED
                ? OptionalInt.empty()
                : OptionalInt.of(checks.stream().mapToInt(CheckResult::points).sum());
    }

    /** Whether it got all points. */
    public boolean isPerfect() {
        return outcome == SubmissionOutcome.GRADED && score().equals(OptionalInt.of(maxScore));
    }

    private static String fingerprintOf(
            Submission submission,
            Exercise exercise,
            SubmissionOutcome outcome,
            List<CheckResult> checks) {
        Digest digest = new Digest();
        submission
                .sources()
                .forEach(
                        (path, text) -> {
                            digest.add(path);
                            digest.add(text);
                        });
        digest.add(exercise.version());
        digest.add(outcome.name());
        for (CheckResult check : checks) {
            digest.add(check.check().id());
            digest.add(check.verdict().outcome().name());
            digest.add(Integer.toString(check.points()));
        }
        return digest.toString();
    }
}
