package racecourse.explore.corpus;

import java.util.Objects;

/** Expectations of programs; the result of a program that meets all of its own is "ok". */
public final class Expect {

    /** The result of a program in which nothing went wrong. */
    public static final String OK = "ok";

    private Expect() {}

    /** Fails with this message unless the condition holds. */
    public static void that(boolean condition, String message) {
        if (!condition) {
            throw new AssertionError(message);
        }
    }

    /** Fails unless the two are equal. */
    public static void equal(Object expected, Object actual) {
        that(Objects.equals(expected, actual), "expected " + expected + ", got " + actual);
    }
}
