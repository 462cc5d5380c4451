package racecourse.core.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import racecourse.api.verdict.CheckOutcome;
import racecourse.core.Grader;
import racecourse.core.exercise.Exercise;
import racecourse.core.exercise.Rubric;
import racecourse.core.exercise.RubricReader;
import racecourse.core.exercise.Statement;
import racecourse.core.score.GradedSubmission;
import racecourse.core.score.SubmissionOutcome;
import racecourse.core.submission.Submission;
import racecourse.core.verify.Verification.Depth;
import racecourse.core.verify.Verification.Finding;
import racecourse.core.verify.Verification.Result;

/** One verification of one exercise: first what is recorded, then mutants of what is right. */
final class VerificationRound {

    private final Grader isolated;
    private final Grader resident;
    private final Depth depth;
    private final Exercise exercise;
    private final int repetitions;
    private final ExecutorService pool;
    private final Consumer<Finding> whenFound;
    private final Rubric rubric;
    private final MutantMatrix matrix;
    private final ScheduleNeeds needs = new ScheduleNeeds();
    private int faulty;

    /** A finding and the result that it is about; that is null if nothing was graded. */
    private record Examined(Finding finding, GradedSubmission graded) {}

    VerificationRound(
            Grader isolated,
            Grader resident,
            Depth depth,
            Exercise exercise,
            int repetitions,
            ExecutorService pool,
            Consumer<Finding> whenFound) {
        this.isolated = isolated;
        this.resident = resident;
        this.depth = depth;
        this.exercise = exercise;
        this.repetitions = repetitions;
        this.pool = pool;
        this.whenFound = whenFound;
        this.rubric = RubricReader.read(exercise);
        this.matrix = new MutantMatrix(rubric.checks());
    }

    Result run() throws InterruptedException, ExecutionException {
        report(
                new Finding(
                        "statement",
                        Statement.read(exercise).faultsWith(rubric),
                        "a sentence for each of " + rubric.checks().size() + " checks"));
        List<Specimen> right = examineSpecimens();
        if (depth.hasMutants()) {
            examineMutants(right);
        }
        return new Result(faulty, matrix, needs);
    }

    /** The references and alternatives among them that are as they must be. */
    private List<Specimen> examineSpecimens() throws InterruptedException, ExecutionException {
        List<Specimen> specimens = Specimen.of(exercise);
        List<Future<Examined>> examined = new ArrayList<>();
        for (Specimen specimen : specimens) {
            examined.add(pool.submit(() -> examine(specimen)));
        }
        List<Specimen> right = new ArrayList<>();
        for (int i = 0; i < specimens.size(); i++) {
            Specimen specimen = specimens.get(i);
            Examined result = examined.get(i).get();
            report(result.finding());
            if (specimen.kind() == Specimen.Kind.MISTAKE) {
                matrix.addMistake(result.graded());
                needs.addMistake(result.graded(), specimen.caughtBy());
            } else if (specimen.isRight() && result.finding().faults().isEmpty()) {
                right.add(specimen);
                if (result.graded() != null) {
                    needs.addRight(result.graded());
                }
            }
        }
        return right;
    }

    private Examined examine(Specimen specimen) {
        if (!specimen.runsHere()) {
            String summary = "left out: needs JDK " + specimen.minimumJdk();
            return new Examined(new Finding(specimen.title(), List.of(), summary), null);
        }
        boolean reduced = depth == Depth.CHECKS_MEANT && specimen.kind() == Specimen.Kind.MISTAKE;
        List<String> faults = new ArrayList<>();
        GradedSubmission graded =
                gradeRepeatedly(
                        repetitions,
                        specimen.submission(exercise),
                        asSubmissionsAre(specimen) ? isolated : resident,
                        reduced ? rubric.reducedTo(specimen.caughtBy()) : rubric,
                        result -> Expectation.faultsOf(result, specimen),
                        faults);
        return new Examined(new Finding(specimen.title(), faults, summaryOf(graded)), graded);
    }

    private boolean asSubmissionsAre(Specimen specimen) {
        return switch (specimen.kind()) {
            case STARTER, REFERENCE -> true;
            case ALTERNATIVE, MISTAKE -> depth == Depth.PROOF;
        };
    }

    private void examineMutants(List<Specimen> right)
            throws InterruptedException, ExecutionException {
        EquivalentMutants equivalents = EquivalentMutants.of(exercise);
        List<MutantSpecimen> made = MutantSpecimen.of(right, exercise);
        Map<MutantSpecimen, Future<Optional<Examined>>> examined = new LinkedHashMap<>();
        for (MutantSpecimen mutant : made) {
            if (mutant.origin().runsHere()) {
                boolean equivalent = equivalents.reasonFor(mutant).isPresent();
                examined.put(mutant, pool.submit(() -> examine(mutant, equivalent)));
            }
        }
        for (Map.Entry<MutantSpecimen, Future<Optional<Examined>>> each : examined.entrySet()) {
            Optional<Examined> result = each.getValue().get();
            if (result.isPresent()) {
                boolean equivalent = equivalents.reasonFor(each.getKey()).isPresent();
                report(result.get().finding());
                matrix.addMutant(result.get().graded(), equivalent);
                needs.addMutant(result.get().graded());
            } else {
                matrix.addNotCompiled();
            }
        }
        List<String> stale = equivalents.stale(made);
        if (!stale.isEmpty()) {
            report(new Finding("equivalent mutants", stale, ""));
        }
    }

    /** Empty if it doesn't compile. */
    private Optional<Examined> examine(MutantSpecimen mutant, boolean equivalent) {
        List<String> faults = new ArrayList<>();
        GradedSubmission graded =
                gradeRepeatedly(
                        1,
                        mutant.submission(exercise),
                        resident,
                        rubric,
                        result ->
                                result.outcome() == SubmissionOutcome.NOT_COMPILED
                                        ? List.of()
                                        : Expectation.faultsOf(result, mutant, equivalent),
                        faults);
        return graded.outcome() == SubmissionOutcome.NOT_COMPILED
                ? Optional.empty()
                : Optional.of(
                        new Examined(
                                new Finding(mutant.name(), faults, MutantMatrix.row(graded)),
                                graded));
    }

    /**
     * Grades until something is wrong, or often enough.
     *
     * @param times how often that is
     * @param grader for the first time
     * @param faults where to add what is wrong
     * @return the last result
     */
    private GradedSubmission gradeRepeatedly(
            int times,
            Submission submission,
            Grader grader,
            Rubric checks,
            Function<GradedSubmission, List<String>> expectation,
            List<String> faults) {
        GradedSubmission first = null;
        GradedSubmission graded = null;
        for (int i = 0; i < times && faults.isEmpty(); i++) {
            Grader next = first == null ? grader : resident;
            graded = next.grade(submission, exercise, checks, exercise.referenceSources());
            faults.addAll(expectation.apply(graded));
            if (!faults.isEmpty() && next == resident) {
                faults.clear();
                graded = isolated.grade(submission, exercise, checks, exercise.referenceSources());
                faults.addAll(expectation.apply(graded));
            }
            if (first == null) {
                first = graded;
            } else if (!first.fingerprint().equals(graded.fingerprint())) {
                faults.add("repetition " + (i + 1) + " has another fingerprint");
            }
        }
        return graded;
    }

    private void report(Finding finding) {
        faulty += finding.faults().isEmpty() ? 0 : 1;
        whenFound.accept(finding);
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
                .map(c -> c.check().id() + " " + c.verdict().outcome())
                .collect(Collectors.joining(", ", score + "  ", ""))
                .stripTrailing();
    }
}
