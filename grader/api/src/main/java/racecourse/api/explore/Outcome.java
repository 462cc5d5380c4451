package racecourse.api.explore;

import java.util.Objects;

/**
 * What a program can end with.
 *
 * <p>The value is {@code String.valueOf} of what {@code run()} returned, or, if it threw, the
 * exception's {@code SimpleName: message} ({@code SimpleName} alone without a message), or one of
 * these words:
 *
 * <ul>
 *   <li>{@value #DEADLOCK}: {@code run()} had not ended, and nothing could go on;
 *   <li>{@value #LIVELOCK}: under a fair schedule there was no progress, or no end;
 *   <li>{@value #LEFT_BEHIND}: {@code run()} had ended, and a thread that isn't a daemon never
 *       will;
 *   <li>{@value #UNCAUGHT} and the exception, as above: another thread died of it, and no handler
 *       was set;
 *   <li>{@value #UNSUPPORTED} and the construct: the explorer can't tell.
 * </ul>
 *
 * @param value as above; not null
 * @param count in how many of the schedules; at least 1
 * @param replay the token of the first of them; not null
 */
public record Outcome(String value, int count, String replay) {

    /** The value when no thread could go on. */
    public static final String DEADLOCK = "DEADLOCK";

    /** The value when the program never ends. */
    public static final String LIVELOCK = "LIVELOCK";

    /** The value when a thread remained. */
    public static final String LEFT_BEHIND = "LEFT_BEHIND";

    /** How the value begins when a thread died of an exception. */
    public static final String UNCAUGHT = "UNCAUGHT ";

    /** How the value begins when the explorer can't decide. */
    public static final String UNSUPPORTED = "UNSUPPORTED ";

    /** Refuses nulls. */
    public Outcome {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(replay, "replay");
    }
}
