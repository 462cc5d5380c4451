package racecourse.explore.lincheck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jetbrains.kotlinx.lincheck.strategy.IncorrectResultsFailure;
import org.jetbrains.kotlinx.lincheck.strategy.LincheckFailure;
import org.jetbrains.kotlinx.lincheck.strategy.ManagedDeadlockFailure;
import org.jetbrains.kotlinx.lincheck.strategy.ManagedLivelockFailure;
import org.jetbrains.kotlinx.lincheck.strategy.UnexpectedExceptionFailure;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Interleaving;
import racecourse.api.verdict.Location;
import racecourse.api.verdict.Step;
import racecourse.api.verdict.Verdict;

/** Reads a verdict from a failure that Lincheck found. */
final class FailureReport {

    private final LincheckFailure failure;
    private final Class<?> specification;
    private final Predicate<String> isSubmission;

    FailureReport(LincheckFailure failure, Class<?> specification, Predicate<String> isSubmission) {
        this.failure = failure;
        this.specification = specification;
        this.isSubmission = isSubmission;
    }

    Verdict verdict() {
        if (failure.getTrace() == null) {
            return undecided("it ran into its time limit, or lost the interleaving");
        }
        TraceReading trace = new TraceReading(failure.getTrace(), isSubmission);
        if (failure instanceof IncorrectResultsFailure) {
            return incorrect(trace);
        }
        if (failure instanceof ManagedDeadlockFailure
                || failure instanceof ManagedLivelockFailure) {
            return hung(trace);
        }
        if (failure instanceof UnexpectedExceptionFailure unexpected) {
            return thrown(trace, unexpected.getException());
        }
        return undecided("it reported " + failure.getClass().getSimpleName());
    }

    private Verdict incorrect(TraceReading trace) {
        String message = new ResultsExplained(specification, failure).sentence();
        KeySteps key = KeySteps.of(trace.steps());
        String why = key.lostUpdate() == null ? "" : ": " + key.lostUpdate();
        return Verdict.of(CheckOutcome.FAILED, message + why + ".")
                .at(key.location())
                .shownBy(new Interleaving(trace.threads(), key.marked()));
    }

    /**
     * Lincheck calls it a deadlock or a livelock by what happens inside a lock of the JDK, which
     * varies between JDKs. For a student, a thread is stuck if it waits in a call, and goes round
     * for ever if the loop is the submission's own.
     */
    private Verdict hung(TraceReading trace) {
        List<Step> waiting = trace.waiting();
        Interleaving interleaving =
                new Interleaving(trace.threads(), trace.stepsWithoutRepetition());
        if (waiting.isEmpty()) {
            List<Step> steps = trace.steps();
            Verdict endless =
                    Verdict.of(
                            CheckOutcome.LIMIT,
                            "A loop never ends, whatever the other threads do.");
            return endless.shownBy(interleaving)
                    .at(steps.isEmpty() ? null : steps.get(steps.size() - 1).location());
        }
        List<String> threads = new ArrayList<>();
        for (Step step : waiting) {
            threads.add(
                    "%s waits for ever where it %s (%s)"
                            .formatted(
                                    trace.threads().get(step.thread()),
                                    step.operation().startsWith("enters")
                                            ? step.operation()
                                            : "calls " + step.operation(),
                                    step.location()));
        }
        String message = "Nobody can go on: " + String.join(", ", threads) + ".";
        return Verdict.of(CheckOutcome.DEADLOCK, message)
                .shownBy(interleaving)
                .at(waiting.get(0).location());
    }

    private Verdict thrown(TraceReading trace, Throwable exception) {
        for (StackTraceElement frame : exception.getStackTrace()) {
            if (isSubmission.test(frame.getClassName())) {
                return Verdict.of(CheckOutcome.FAILED, "An operation threw " + exception + ".")
                        .at(new Location(frame.getFileName(), frame.getLineNumber()))
                        .shownBy(new Interleaving(trace.threads(), trace.steps()));
            }
        }
        return undecided("it failed itself with " + exception);
    }

    private static Verdict undecided(String why) {
        return Verdict.of(CheckOutcome.UNDECIDED, "Lincheck could not decide: " + why + ".");
    }
}
