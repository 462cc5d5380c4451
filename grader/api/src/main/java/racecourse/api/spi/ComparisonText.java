package racecourse.api.spi;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What JUnit says of a value or an exception that isn't the expected one, in words for students.
 * JUnit writes {@code what ==> expected: <2> but was: <1>}; the values may have several lines.
 */
public final class ComparisonText {

    private static final Pattern VALUES =
            pattern("expected: (?:\\S+@\\w+)?<(.*)> but was: (?:\\S+@\\w+)?<(.*)>");

    private static final Pattern NULL = pattern("expected: not <null>");

    private static final Pattern NOT_THROWN =
            pattern("Expected (\\S+) to be thrown, but nothing was thrown\\.");

    private static final Pattern THROWN =
            pattern("Unexpected exception type thrown, expected: <(\\S+)> but was: <(\\S+)>");

    /** What {@link Object#toString} gives. */
    private static final Pattern IDENTITY =
            Pattern.compile("\\b(?:[\\w$]+\\.)*([\\w$]+)@[0-9a-f]{1,8}\\b");

    /** What that gives for a lambda or a method reference; its class has an address for a name. */
    private static final Pattern LAMBDA =
            Pattern.compile(
                    "\\b(?:[\\w$]+\\.)*([\\w$]+)\\$\\$Lambda[\\w$]*/0x[0-9a-f]+@[0-9a-f]{1,8}\\b");

    private ComparisonText() {}

    /** What the assertion is about, if it says so, and then this. */
    private static Pattern pattern(String words) {
        return Pattern.compile("(?:(.*?) ==> )?" + words, Pattern.DOTALL);
    }

    /**
     * The same as {@code what: expected 2, got 1}.
     *
     * @param message an assertion's message; null if it has none
     * @return nothing if it is about something else
     */
    public static Optional<String> of(String message) {
        String text = message == null ? "" : message;
        Matcher thrown = THROWN.matcher(text);
        if (thrown.matches()) {
            return said(thrown, "expected " + named(thrown, 2) + ", got " + named(thrown, 3));
        }
        Matcher notThrown = NOT_THROWN.matcher(text);
        if (notThrown.matches()) {
            return said(notThrown, "expected " + named(notThrown, 2) + ", and nothing was thrown");
        }
        Matcher none = NULL.matcher(text);
        if (none.matches()) {
            return said(none, "got null");
        }
        Matcher values = VALUES.matcher(text);
        if (!values.matches()) {
            return Optional.empty();
        }
        String expected = shown(values.group(2));
        String got = shown(values.group(3));
        return said(
                values,
                "expected "
                        + expected
                        + ", got "
                        + (got.equals(expected) ? "another one that looks the same" : got));
    }

    private static Optional<String> said(Matcher matcher, String words) {
        String what = matcher.group(1);
        return Optional.of(what == null ? words : what + ": " + words);
    }

    private static String named(Matcher matcher, int exception) {
        return matcher.group(exception).replaceFirst(".*[.$]", "");
    }

    /** Without the number that only tells one run of a JVM from the next. */
    private static String shown(String value) {
        String named = LAMBDA.matcher(value).replaceAll("a lambda of class $1");
        return IDENTITY.matcher(named).replaceAll("an object of class $1");
    }
}
