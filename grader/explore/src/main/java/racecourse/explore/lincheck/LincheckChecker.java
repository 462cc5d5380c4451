package racecourse.explore.lincheck;

import java.util.function.Function;
import java.util.function.Predicate;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import racecourse.api.Linearizability;
import racecourse.api.LinearizabilityChecker;
import racecourse.api.spi.SubmissionLines;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Verdict;
import racecourse.api.verdict.VerdictError;

/**
 * Runs a check in Lincheck's model checker: fixed budget, fixed random sequence, so that the same
 * submission always gets the same verdict.
 *
 * <p>Needs a JVM that was started with byte-buddy-agent as its {@code -javaagent}; without it,
 * Lincheck starts a second JVM to attach to the first.
 */
public final class LincheckChecker implements LinearizabilityChecker {

    /**
     * Turns of one loop, or calls of one recursion, after which Lincheck takes it for endless. Its
     * own bounds, 50 and 20, accuse correct code that backs off or copies a text.
     */
    private static final int LOOP_BOUND = 1_000;

    private static final int RECURSION_BOUND = 200;

    private final Function<Class<?>, Predicate<String>> submissionBeside;

    /** A checker that tells the submission's classes from the spec's by where they come from. */
    public LincheckChecker() {
        this(operations -> new SubmissionLines(operations)::owns);
    }

    /**
     * A checker that is told which classes are the submission's.
     *
     * @param submissionBeside for the class with the operations, a test of binary names
     */
    LincheckChecker(Function<Class<?>, Predicate<String>> submissionBeside) {
        this.submissionBeside = submissionBeside;
    }

    @Override
    public void check(Linearizability given) {
        LincheckClasses.load();
        Linearizability task = RenamedClasses.task(given);
        try {
            optionsFor(task).check(task.operations());
        } catch (LincheckAssertionError e) {
            FailureReport report =
                    new FailureReport(
                            e.getFailure$lincheck(),
                            task.specification(),
                            submissionBeside.apply(task.operations()));
            throw new VerdictError(report.verdict().withDetails(e.getMessage()));
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            throw undecided(e.toString());
        }
    }

    private static VerdictError undecided(String why) {
        return new VerdictError(
                Verdict.of(CheckOutcome.UNDECIDED, "Lincheck could not decide: " + why + "."));
    }

    private static ModelCheckingOptions optionsFor(Linearizability task) {
        return new ModelCheckingOptions()
                .sequentialSpecification(task.specification())
                .threads(task.threads())
                .actorsPerThread(task.operationsPerThread())
                .actorsBefore(0)
                .actorsAfter(1)
                .iterations(task.scenarios())
                .invocationsPerIteration(task.schedules())
                .loopBound(LOOP_BOUND)
                .recursionBound(RECURSION_BOUND);
    }
}
