package racecourse.api;

import java.util.Objects;
import java.util.ServiceLoader;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.VerdictError;

/**
 * Checks by model checking with Lincheck that the operations of an object are linearizable (Herlihy
 * and Wing, 1990) with respect to a sequential specification.
 *
 * <pre>{@code
 * Linearizability.of(CounterOperations.class).against(SequentialCounter.class).check();
 * }</pre>
 *
 * The operations class is public, has a public constructor without parameters, and a public method
 * with Lincheck's {@code @Operation} for each operation, which does nothing but call the
 * submission. The specification has the same methods, correct when called by one thread; without
 * one, the submission would be its own oracle. None of the operations may block. Instances are
 * immutable.
 *
 * @param operations the class with the operations
 * @param specification the sequential specification, null until {@link #against} has been called
 * @param threads how many threads run operations at the same time
 * @param operationsPerThread how many operations each of them runs
 * @param scenarios how many scenarios are made up from the operations
 * @param schedules how many schedules of each scenario are run
 */
public record Linearizability(
        Class<?> operations,
        Class<?> specification,
        int threads,
        int operationsPerThread,
        int scenarios,
        int schedules) {

    /** Operations to check, with the budget that found as much as a four times larger one. */
    public static Linearizability of(Class<?> operations) {
        return new Linearizability(operations, null, 2, 3, 10, 100);
    }

    /** The same, to be compared with this specification. */
    public Linearizability against(Class<?> sequential) {
        return new Linearizability(
                operations, sequential, threads, operationsPerThread, scenarios, schedules);
    }

    /** The same with this many threads and operations in each; both at least 1. */
    public Linearizability scenarioOf(int threadCount, int operationsInEach) {
        return new Linearizability(
                operations, specification, threadCount, operationsInEach, scenarios, schedules);
    }

    /** The same with this many scenarios and schedules of each; both at least 1. */
    public Linearizability budget(int scenarioCount, int schedulesOfEach) {
        return new Linearizability(
                operations,
                specification,
                threads,
                operationsPerThread,
                scenarioCount,
                schedulesOfEach);
    }

    /**
     * Runs the check.
     *
     * @throws VerdictError if a schedule is not linearizable, deadlocks, never ends, or throws what
     *     the specification doesn't, or if the engine can't decide
     */
    public void check() {
        Objects.requireNonNull(specification, "call against(specification) first");
        ServiceLoader.load(LinearizabilityChecker.class).findFirst().orElseThrow().check(this);
    }

    /**
     * Runs the check, and believes only a result that fits no order of the calls. For specs in
     * which an explored check decides whether calls come to an end: Lincheck doesn't see the
     * threads that a submission has of its own, and takes waiting for them, or a long loop, for a
     * deadlock.
     *
     * @throws VerdictError as {@link #check}, if the outcome is {@link CheckOutcome#FAILED}
     */
    public void checkResultsOnly() {
        try {
            check();
        } catch (VerdictError e) {
            if (e.verdict().outcome() == CheckOutcome.FAILED) {
                throw e;
            }
        }
    }
}
