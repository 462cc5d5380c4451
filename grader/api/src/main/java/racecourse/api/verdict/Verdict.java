package racecourse.api.verdict;

import java.util.Objects;

/**
 * What is known of one check once it is decided.
 *
 * @param outcome how it ended; not null
 * @param message what was expected and what happened, for the student; empty when passed, else not
 * @param location the submission's line to look at, or null
 * @param interleaving the schedule that shows the failure, or null
 * @param counterexample for a property, the shrunk input; or null
 * @param replay the token that {@code ./grade replay} takes, or null
 * @param details what an author or a curious student may want besides, such as a stack trace or an
 *     engine's own report; or null
 */
public record Verdict(
        CheckOutcome outcome,
        String message,
        Location location,
        Interleaving interleaving,
        String counterexample,
        String replay,
        String details) {

    /** A check that passed. */
    public static final Verdict PASSED = of(CheckOutcome.PASSED, "");

    /** Refuses nulls where they have no meaning. */
    public Verdict {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(message, "message");
    }

    /** A verdict of which only the outcome and its reason are known. */
    public static Verdict of(CheckOutcome outcome, String message) {
        return new Verdict(outcome, message, null, null, null, null, null);
    }

    /** The same with a location, or null for none. */
    public Verdict at(Location where) {
        return new Verdict(outcome, message, where, interleaving, counterexample, replay, details);
    }

    /** The same with an interleaving, or null for none. */
    public Verdict shownBy(Interleaving schedule) {
        return new Verdict(outcome, message, location, schedule, counterexample, replay, details);
    }

    /** The same with a shrunk input, or null for none. */
    public Verdict withCounterexample(String input) {
        return new Verdict(outcome, message, location, interleaving, input, replay, details);
    }

    /** The same with a replay token, or null for none. */
    public Verdict replayedBy(String token) {
        return new Verdict(
                outcome, message, location, interleaving, counterexample, token, details);
    }

    /** The same with details, or null for none. */
    public Verdict withDetails(String more) {
        return new Verdict(outcome, message, location, interleaving, counterexample, replay, more);
    }
}
