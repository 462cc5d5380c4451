package racecourse.explore.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import racecourse.api.verdict.Interleaving;
import racecourse.api.verdict.Step;

/** Makes an interleaving of a trace, and marks the steps that matter. */
public final class Interleavings {

    private static final int MOST_STEPS = 120;
    private static final int MOST_EVENTS = 1_000;
    private static final int LONGEST_ROUND = 12;

    private Interleavings() {}

    /**
     * The steps of a trace; of a long one the last. What the JDK's classes read and write for
     * themselves is left out, unless it is what matters.
     */
    public static Interleaving of(List<Trace.Event> events) {
        List<Trace.Event> trace = withoutRepetition(events);
        List<Trace.Event> all =
                trace.subList(Math.max(0, trace.size() - MOST_EVENTS), trace.size());
        Set<Integer> keysOfAll = keys(all);
        List<Trace.Event> shown = new ArrayList<>();
        Set<Integer> keys = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            Trace.Event event = all.get(i);
            boolean key = keysOfAll.contains(i);
            if (key || !event.inside() || !event.reads() && !event.writes()) {
                if (key) {
                    keys.add(shown.size());
                }
                shown.add(event);
            }
        }
        int first = Math.max(0, shown.size() - MOST_STEPS);
        List<Integer> numbers = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (int i = first; i < shown.size(); i++) {
            Trace.Event event = shown.get(i);
            int lane = numbers.indexOf(event.thread());
            if (lane < 0) {
                lane = numbers.size();
                numbers.add(event.thread());
                names.add(event.name());
            }
            steps.add(new Step(lane, event.location(), event.operation(), keys.contains(i)));
        }
        return new Interleaving(names, steps);
    }

    /** Two rounds of a loop in which nothing changes show that it goes on. */
    private static List<Trace.Event> withoutRepetition(List<Trace.Event> events) {
        List<Trace.Event> kept = new ArrayList<>();
        for (Trace.Event event : events) {
            kept.add(event);
            for (int round = 1; round <= LONGEST_ROUND; round++) {
                int end = kept.size();
                if (end >= 3 * round
                        && same(kept, end - round, end - 2 * round, round)
                        && same(kept, end - round, end - 3 * round, round)) {
                    kept.subList(end - round, end).clear();
                    break;
                }
            }
        }
        return kept;
    }

    private static boolean same(List<Trace.Event> events, int one, int other, int count) {
        for (int i = 0; i < count; i++) {
            Trace.Event event = events.get(one + i);
            Trace.Event before = events.get(other + i);
            if (event.thread() != before.thread()
                    || event.on() != before.on()
                    || !event.operation().equals(before.operation())
                    || !event.location().equals(before.location())) {
                return false;
            }
        }
        return true;
    }

    /**
     * An old value that was read, and the write that was not seen; or else a wake-up for no reason;
     * or else where a thread's two accesses to one location have another's write between them.
     */
    private static Set<Integer> keys(List<Trace.Event> events) {
        Set<Integer> keys = new HashSet<>();
        for (int i = events.size() - 1; i >= 0 && keys.isEmpty(); i--) {
            if (events.get(i).stale()) {
                keys.add(i);
                for (int j = i - 1; j >= 0 && keys.size() < 2; j--) {
                    if (events.get(j).writesWhat(events.get(i))) {
                        keys.add(j);
                    }
                }
            }
        }
        for (int i = events.size() - 1; i >= 0 && keys.isEmpty(); i--) {
            if (events.get(i).isSpuriousWakeUp()) {
                keys.add(i);
            }
        }
        for (int i = 0; i < events.size() && keys.isEmpty(); i++) {
            keys = interrupted(events, i, true);
        }
        for (int i = 0; i < events.size() && keys.isEmpty(); i++) {
            keys = interrupted(events, i, false);
        }
        return keys;
    }

    private static Set<Integer> interrupted(List<Trace.Event> events, int i, boolean lostUpdate) {
        Trace.Event first = events.get(i);
        int between = -1;
        for (int j = i + 1; j < events.size() && (first.reads() || first.writes()); j++) {
            Trace.Event later = events.get(j);
            if (!first.sameLocation(later)) {
                continue;
            }
            if (later.thread() != first.thread()) {
                between = later.writes() && between < 0 ? j : between;
            } else {
                boolean fits = !lostUpdate || first.reads() && later.writes();
                return between < 0 || !fits ? Set.of() : Set.of(i, between, j);
            }
        }
        return Set.of();
    }
}
