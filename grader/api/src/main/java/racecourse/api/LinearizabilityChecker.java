package racecourse.api;

/** The engine behind {@link Linearizability}; found by {@link java.util.ServiceLoader}. */
public interface LinearizabilityChecker {

    /**
     * Runs a check.
     *
     * @throws racecourse.api.verdict.VerdictError with the verdict, unless it passed
     */
    void check(Linearizability task);
}
