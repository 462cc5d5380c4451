package racecourse.core.verify;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import racecourse.api.Explored;
import racecourse.api.verdict.Verdict;
import racecourse.core.score.CheckResult;
import racecourse.core.score.GradedSubmission;

/** How many schedules the explored checks of an exercise need. Not thread-safe. */
public final class ScheduleNeeds {

    private static final Pattern FOUND = Pattern.compile(Explored.FOUND_WITHIN + "(\\d+)");
    private static final Pattern ALL = Pattern.compile(Explored.ALL_RUN + "(\\d+)");

    private final Map<String, Integer> toFind = new HashMap<>();
    private final Map<String, Integer> all = new HashMap<>();

    /** Nothing is needed. */
    public ScheduleNeeds() {}

    /**
     * Each of these checks must find it.
     *
     * @param caughtBy ids of the checks that are meant for it
     */
    public void addMistake(GradedSubmission graded, List<String> caughtBy) {
        for (CheckResult result : graded.checks()) {
            String id = result.check().id();
            if (caughtBy.contains(id)) {
                number(FOUND, result.verdict()).ifPresent(n -> toFind.merge(id, n, Math::max));
            }
        }
    }

    /** One of the checks must find it: the one that does soonest, unless it needs no schedules. */
    public void addMutant(GradedSubmission graded) {
        List<CheckResult> caught = graded.checks().stream().filter(MutantMatrix::catches).toList();
        Optional<CheckResult> soonest =
                caught.stream().min(Comparator.comparingInt(ScheduleNeeds::schedulesOf));
        soonest.filter(result -> schedulesOf(result) > 0)
                .ifPresent(
                        result ->
                                toFind.merge(result.check().id(), schedulesOf(result), Math::max));
    }

    /** Where all interleavings of what is right were run, they are to be run again. */
    public void addRight(GradedSubmission graded) {
        for (CheckResult result : graded.checks()) {
            number(ALL, result.verdict())
                    .ifPresent(n -> all.merge(result.check().id(), n, Math::max));
        }
    }

    /** The largest number of schedules that this check needs to find what it must; 0 if nothing. */
    public int toFind(String check) {
        return toFind.getOrDefault(check, 0);
    }

    /** The largest number of interleavings that were all run by this check; 0 if there are none. */
    public int ofAll(String check) {
        return all.getOrDefault(check, 0);
    }

    private static int schedulesOf(CheckResult result) {
        return number(FOUND, result.verdict()).orElse(0);
    }

    private static OptionalInt number(Pattern pattern, Verdict verdict) {
        if (verdict.details() == null) {
            return OptionalInt.empty();
        }
        Matcher matcher = pattern.matcher(verdict.details());
        return matcher.lookingAt()
                ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
                : OptionalInt.empty();
    }
}
