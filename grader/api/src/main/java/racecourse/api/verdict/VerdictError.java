package racecourse.api.verdict;

/**
 * Ends a check with a verdict that says more than an assertion's message can. Engines throw it; a
 * spec that uses plain assertions never needs it.
 */
public final class VerdictError extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;

    /** Ends the check with this verdict; not null. */
    public VerdictError(Verdict verdict) {
        super(verdict.message());
        this.verdict = verdict;
    }

    /** The verdict; not null in the process that made it. */
    public Verdict verdict() {
        return verdict;
    }
}
