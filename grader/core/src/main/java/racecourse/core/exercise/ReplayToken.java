package racecourse.core.exercise;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import racecourse.core.failure.InputException;

/**
 * Names one schedule of one check, such as {@code counter:no-update-is-lost:x1-AAEC}: what {@code
 * ./grade replay} takes.
 *
 * @param exercise the exercise's slug; not null
 * @param check the check's id; not null
 * @param schedule the schedule, in the explorer's own words; not null
 */
public record ReplayToken(String exercise, String check, String schedule) {

    private static final Pattern SCHEDULE = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern TOKEN =
            Pattern.compile("([a-z0-9-]+):([a-z0-9-]+):(" + SCHEDULE + ")");

    /** Refuses nulls. */
    public ReplayToken {
        Objects.requireNonNull(exercise, "exercise");
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(schedule, "schedule");
    }

    /**
     * Reads a token.
     *
     * @throws InputException if it is none
     */
    public static ReplayToken parse(String text) {
        Matcher matcher = TOKEN.matcher(text);
        if (!matcher.matches()) {
            throw new InputException(
                    "\""
                            + text
                            + "\" is not a replay token. One looks like"
                            + " counter:no-update-is-lost:x1-AAEC; ./grade check prints it below the"
                            + " interleaving, and results have it under \"replay\".");
        }
        return new ReplayToken(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    /** Whether that can be a schedule; what a worker says may be forged. */
    public static boolean isSchedule(String text) {
        return SCHEDULE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return exercise + ":" + check + ":" + schedule;
    }
}
