package racecourse.core.score;

/** What became of a whole submission. The set is closed; results files use these names. */
public enum SubmissionOutcome {
    /** It was run, and every check is decided. */
    GRADED,
    /** The compiler refuses it, or it lacks a class or method of the exercise. */
    NOT_COMPILED,
    /** It holds what is not allowed at all; nothing of it was run. */
    REJECTED,
    /** The grader could not decide something; there is no score. */
    UNDECIDED
}
