package racecourse.explore.corpus;

import java.util.Set;
import java.util.TreeSet;
import racecourse.api.explore.Exploration;
import racecourse.api.explore.Outcome;

/**
 * What an exploration found that the program's annotation doesn't say, or the other way round.
 *
 * @param text for the reader of the test's report; not null
 * @param open whether more schedules may still settle it: something wasn't found
 */
record Disagreement(String text, boolean open) {

    /** How an exploration is compared with one kind of annotation; null if they agree. */
    interface Judge {
        Disagreement judge(CorpusProgram program, Exploration found);
    }

    /** Compares with {@link Outcomes}. */
    static Disagreement withOutcomes(CorpusProgram program, Exploration found) {
        Set<String> expected = Set.of(program.type().getAnnotation(Outcomes.class).value());
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(found.values());
        Set<String> forbidden = new TreeSet<>(found.values());
        forbidden.removeAll(expected);
        return missing.isEmpty() && forbidden.isEmpty()
                ? null
                : new Disagreement(
                        "missing " + missing + ", forbidden " + forbidden, forbidden.isEmpty());
    }

    /** Compares with {@link Right}. */
    static Disagreement withRight(CorpusProgram program, Exploration found) {
        return found.values().equals(Set.of(Expect.OK))
                ? null
                : new Disagreement("a right program ends with " + found.values(), false);
    }

    /** Compares with {@link Wrong}. */
    static Disagreement withWrong(CorpusProgram program, Exploration found) {
        Set<String> allowed = Set.of(program.type().getAnnotation(Wrong.class).value());
        Set<String> failures = new TreeSet<>(found.values());
        failures.remove(Expect.OK);
        if (failures.isEmpty()) {
            return new Disagreement("no schedule of a wrong program fails", true);
        }
        failures.removeIf(failure -> allowed.contains(kind(failure)));
        return failures.isEmpty()
                ? null
                : new Disagreement("fails otherwise than " + allowed + ": " + failures, false);
    }

    /** The word or the exception's name in an outcome. */
    private static String kind(String value) {
        String thrown =
                value.startsWith(Outcome.UNCAUGHT)
                        ? value.substring(Outcome.UNCAUGHT.length())
                        : value;
        int colon = thrown.indexOf(':');
        return colon < 0 ? thrown : thrown.substring(0, colon);
    }
}
