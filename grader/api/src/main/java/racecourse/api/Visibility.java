package racecourse.api;

import java.util.Locale;

/**
 * Who sees the result of a check, and when. The names are those that graders of courses agree on.
 */
public enum Visibility {
    /** Always shown. */
    VISIBLE,
    /** Never shown to students. */
    HIDDEN,
    /** Shown once the exercise is due. */
    AFTER_DUE_DATE,
    /** Shown once the instructor publishes the scores. */
    AFTER_PUBLISHED;

    /** The name used in results files, in lower case: {@code after_due_date}. */
    public String inResults() {
        return name().toLowerCase(Locale.ROOT);
    }
}
