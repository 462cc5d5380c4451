package racecourse.core.failure;

/** The grader could not do its work, and neither the submission nor the command is to blame. */
public final class GraderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message that says what could not be done. */
    public GraderException(String message) {
        super(message);
    }

    /** The same with what caused it. */
    public GraderException(String message, Throwable cause) {
        super(message, cause);
    }
}
