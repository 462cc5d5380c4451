package racecourse.api.spi;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What JUnit says of two values that are not equal, in words for students. JUnit writes {@code what
 * ==> expected: <2> but was: <1>}; the values may have several lines.
 */
public final class ComparisonText {

    private static final Pattern JUNIT =
            Pattern.compile(
                    "(?:(.*?) ==> )?expected: (?:\\S+@\\w+)?<(.*)> but was: (?:\\S+@\\w+)?<(.*)>",
                    Pattern.DOTALL);

    /** What {@link Object#toString} gives. */
    private static final Pattern IDENTITY =
            Pattern.compile("\\b(?:[\\w$]+\\.)*([\\w$]+)@[0-9a-f]{1,8}\\b");

    private ComparisonText() {}

    /**
     * The same as {@code what: expected 2, got 1}.
     *
     * @param message an assertion's message; null if it has none
     * @return nothing if it is not about two values
     */
    public static Optional<String> of(String message) {
        Matcher matcher = JUNIT.matcher(message == null ? "" : message);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String what = matcher.group(1) == null ? "" : matcher.group(1) + ": ";
        String expected = shown(matcher.group(2));
        String got = shown(matcher.group(3));
        return Optional.of(
                what
                        + "expected "
                        + expected
                        + ", got "
                        + (got.equals(expected) ? "another one that looks the same" : got));
    }

    /** Without the number that only tells one run of a JVM from the next. */
    private static String shown(String value) {
        return IDENTITY.matcher(value).replaceAll("an object of class $1");
    }
}
