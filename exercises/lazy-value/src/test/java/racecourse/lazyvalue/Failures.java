package racecourse.lazyvalue;

import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** What a source may throw. */
enum Failures {
    RUNTIME_EXCEPTION,
    ERROR,
    CHECKED_EXCEPTION,
    INTERRUPTED_EXCEPTION,
    EXECUTION_EXCEPTION,
    COMPLETION_EXCEPTION,
    OTHER_THROWABLE;

    /** A new one with this message. */
    Throwable make(String message) {
        return switch (this) {
            case RUNTIME_EXCEPTION -> new IllegalStateException(message);
            case ERROR -> new StackOverflowError(message);
            case CHECKED_EXCEPTION -> new IOException(message);
            case INTERRUPTED_EXCEPTION -> new InterruptedException(message);
            case EXECUTION_EXCEPTION -> new ExecutionException(message, null);
            case COMPLETION_EXCEPTION -> new CompletionException(message, null);
            case OTHER_THROWABLE -> new Throwable(message);
        };
    }

    /** Throws it as if it were unchecked. */
    @SuppressWarnings("unchecked")
    static <E extends Throwable> RuntimeException sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
