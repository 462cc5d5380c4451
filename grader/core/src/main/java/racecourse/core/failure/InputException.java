package racecourse.core.failure;

/** What was asked for can't be done as asked; the message says how to mend it. */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message for whoever typed the command. */
    public InputException(String message) {
        super(message);
    }

    /** The same with what caused it. */
    public InputException(String message, Throwable cause) {
        super(message, cause);
    }
}
