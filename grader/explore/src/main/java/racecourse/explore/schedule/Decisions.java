package racecourse.explore.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * A schedule as what it does out of the ordinary. The ordinary thing is to run each thread until it
 * blocks, then the next in turn, and to take option 0 of every choice.
 *
 * @param list the decisions, in the order in which they were taken within each kind
 */
public record Decisions(List<Decision> list) {

    /** The ordinary schedule. */
    public static final Decisions NONE = new Decisions(List.of());

    /** What was decided. */
    public enum Kind {
        /** Before a step, given by its number, this thread takes over. */
        PREEMPT,
        /** When a thread could not go on for the n-th time, this one goes on. */
        NEXT,
        /** The n-th choice has this option. */
        CHOOSE
    }

    /**
     * One decision.
     *
     * @param kind what was decided
     * @param at the number of the step, or of the decision of its kind, from 0
     * @param value the thread or option
     */
    public record Decision(Kind kind, long at, int value) {}

    /** Copies the list. */
    public Decisions {
        list = List.copyOf(list);
    }

    /** The same without some of them. */
    public Decisions without(int from, int to) {
        List<Decision> rest = new ArrayList<>(list.subList(0, from));
        rest.addAll(list.subList(to, list.size()));
        return new Decisions(rest);
    }
}
