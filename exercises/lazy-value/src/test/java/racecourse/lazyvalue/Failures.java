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
    COMPLETION_EXCEPTION;

    /** A new one. */
    Throwable make() {
        return switch (this) {
            case RUNTIME_EXCEPTION -> new IllegalStateException("of the source");
            case ERROR -> new StackOverflowError("of the source");
            case CHECKED_EXCEPTION -> new IOException("of the source");
            case INTERRUPTED_EXCEPTION -> new InterruptedException("of the source");
            case EXECUTION_EXCEPTION -> new ExecutionException("of the source", null);
            case COMPLETION_EXCEPTION -> new CompletionException("of the source", null);
        };
    }

    /** Throws it as if it were unchecked. */
    @SuppressWarnings("unchecked")
    static <E extends Throwable> RuntimeException sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
