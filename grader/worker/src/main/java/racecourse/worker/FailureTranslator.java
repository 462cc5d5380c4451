package racecourse.worker;

import java.io.PrintWriter;
import java.io.StringWriter;
import racecourse.api.spi.ComparisonText;
import racecourse.api.spi.SubmissionLines;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Location;
import racecourse.api.verdict.Verdict;
import racecourse.api.verdict.VerdictError;

/**
 * Turns what a check threw into a verdict. Whatever was not thrown by an assertion or on one of the
 * submission's lines is the grader's fault.
 */
final class FailureTranslator {

    private static final int DETAIL_CHARS = 20_000;

    private final SubmissionLines lines;

    FailureTranslator(Class<?> spec) {
        this.lines = new SubmissionLines(spec);
    }

    SubmissionLines lines() {
        return lines;
    }

    Verdict translate(Throwable thrown) {
        if (thrown instanceof VerdictError decided && decided.verdict() != null) {
            return decided.verdict().outcome() == CheckOutcome.PASSED
                    ? undecided("The check failed without a verdict", thrown)
                    : decided.verdict();
        }
        Location line = firstLineIn(thrown);
        if (thrown instanceof AssertionError && !isThrownBySubmission(thrown)) {
            String message = thrown.getMessage();
            String shown = ComparisonText.of(message).map(text -> text + ".").orElse(message);
            return failed(shown == null || shown.isBlank() ? "An assertion failed." : shown)
                    .at(line)
                    .withDetails(stackOf(thrown));
        }
        if (line != null || isSubmissionsClassThatDidNotInitialize(thrown)) {
            return failed("The submission threw " + describe(rootOf(thrown)) + ".")
                    .at(line)
                    .withDetails(stackOf(thrown));
        }
        return undecided("The check itself failed", thrown);
    }

    Verdict undecided(String what, Throwable thrown) {
        return Verdict.of(
                        CheckOutcome.UNDECIDED,
                        what + ": " + describe(thrown) + ". This is the grader's fault.")
                .withDetails(stackOf(thrown));
    }

    private static Verdict failed(String message) {
        return Verdict.of(CheckOutcome.FAILED, message);
    }

    private boolean isThrownBySubmission(Throwable thrown) {
        StackTraceElement[] stack = thrown.getStackTrace();
        return stack.length > 0 && lines.owns(stack[0].getClassName());
    }

    /** The submission's line nearest to the root of the trouble: causes before what wraps them. */
    private Location firstLineIn(Throwable thrown) {
        Location found = null;
        int depth = 0;
        for (Throwable t = thrown; t != null && depth < 20; t = t.getCause(), depth++) {
            Location line = lines.topmostIn(t.getStackTrace());
            if (line != null) {
                found = line;
            }
        }
        return found;
    }

    /** The second use of a class whose initialiser has thrown fails without one of its lines. */
    private boolean isSubmissionsClassThatDidNotInitialize(Throwable thrown) {
        String message = thrown.getMessage();
        if (!(thrown instanceof NoClassDefFoundError) || message == null) {
            return false;
        }
        return lines.owns(message.substring(message.lastIndexOf(' ') + 1).replace('/', '.'));
    }

    private static Throwable rootOf(Throwable thrown) {
        return thrown instanceof ExceptionInInitializerError && thrown.getCause() != null
                ? thrown.getCause()
                : thrown;
    }

    private static String describe(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        String message = messageOf(thrown);
        return message == null ? name : name + " (" + message + ")";
    }

    /** A submission's exception may throw while it is asked for its message. */
    private static String messageOf(Throwable thrown) {
        try {
            return thrown.getMessage();
        } catch (RuntimeException | Error e) {
            return null;
        }
    }

    private static String stackOf(Throwable thrown) {
        StringWriter text = new StringWriter();
        try {
            thrown.printStackTrace(new PrintWriter(text));
        } catch (RuntimeException | Error e) {
            return thrown.getClass().getName();
        }
        StringBuffer all = text.getBuffer();
        if (all.length() > DETAIL_CHARS) {
            all.replace(DETAIL_CHARS, all.length(), "\n...");
        }
        return all.toString();
    }
}
