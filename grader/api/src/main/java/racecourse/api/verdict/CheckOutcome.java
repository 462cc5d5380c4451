package racecourse.api.verdict;

/** How a check ended. The set is closed; results files use these names. */
public enum CheckOutcome {
    /** The submission keeps what the check asks for: full points. */
    PASSED,
    /** It doesn't: an assertion failed, or the submission threw what the contract doesn't name. */
    FAILED,
    /** A state was reached in which threads wait for each other, or for nobody, for ever. */
    DEADLOCK,
    /** A thread saw a value that only a missing happens-before edge let it see. */
    DATA_RACE,
    /**
     * The submission used more CPU time, memory, threads or processes than the exercise allows, or
     * never ends. Measured so that a busy machine can't cause it.
     */
    LIMIT,
    /** The process that ran the check died of the submission: exit, halt, stack or native crash. */
    CRASHED,
    /** The submission uses what the exercise says is off limits. */
    FORBIDDEN,
    /** Not run, since a check that it requires did not pass. */
    SKIPPED,
    /** The grader could not decide. Its fault, never the submission's. */
    UNDECIDED
}
