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
    private static final int MOST_KEYS = 3;

    private Interleavings() {}

    /** The steps of a trace; of a long one the last. */
    public static Interleaving of(List<Trace.Event> all) {
        List<Trace.Event> events = all.subList(Math.max(0, all.size() - MOST_STEPS), all.size());
        Set<Integer> keys = keys(events);
        List<Integer> numbers = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Trace.Event event = events.get(i);
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

    /**
     * Where control passed from one thread to another and back around accesses to one location: the
     * access before, the other's write in between, and the access after.
     */
    private static Set<Integer> keys(List<Trace.Event> events) {
        Set<Integer> keys = new HashSet<>();
        for (int i = 0; i < events.size() && keys.size() < MOST_KEYS; i++) {
            Trace.Event first = events.get(i);
            int between = -1;
            for (int j = i + 1; j < events.size(); j++) {
                Trace.Event later = events.get(j);
                if (!sameLocation(first, later)) {
                    continue;
                }
                if (later.thread() != first.thread()) {
                    between = writes(later) && between < 0 ? j : between;
                } else {
                    if (between >= 0 && (writes(first) || writes(later) || reads(first))) {
                        keys.add(i);
                        keys.add(between);
                        keys.add(j);
                        return keys;
                    }
                    break;
                }
            }
        }
        return keys;
    }

    private static boolean sameLocation(Trace.Event one, Trace.Event other) {
        return one.on() != null && one.on() == other.on() && place(one).equals(place(other));
    }

    private static String place(Trace.Event event) {
        int end = event.operation().indexOf(": ");
        int dot = end < 0 ? -1 : event.operation().lastIndexOf('.', end);
        return dot < 0 ? event.operation() : event.operation().substring(0, dot);
    }

    private static boolean writes(Trace.Event event) {
        return event.operation().contains(".WRITE: ");
    }

    private static boolean reads(Trace.Event event) {
        return event.operation().contains(".READ: ");
    }
}
