package racecourse.explore.schedule;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Follows decisions, and does the ordinary thing where there is none or it is impossible. */
public final class Script implements Strategy {

    private final TreeMap<Long, Integer> preemptions = new TreeMap<>();
    private final Map<Long, Integer> nexts = new HashMap<>();
    private final Map<Long, Integer> choices = new HashMap<>();
    private long asked;
    private long chosen;

    /** A schedule that takes these decisions. */
    public Script(Decisions decisions) {
        for (Decisions.Decision decision : decisions.list()) {
            Map<Long, Integer> map =
                    switch (decision.kind()) {
                        case PREEMPT -> preemptions;
                        case NEXT -> nexts;
                        case CHOOSE -> choices;
                    };
            map.put(decision.at(), decision.value());
        }
    }

    @Override
    public void restart() {
        asked = 0;
        chosen = 0;
    }

    @Override
    public long nextPoint(long step) {
        Long next = preemptions.ceilingKey(step);
        return next == null ? Long.MAX_VALUE : next;
    }

    @Override
    public int preempt(long step, int current, Enabled enabled) {
        Integer thread = preemptions.get(step);
        return thread != null && enabled.contains(thread) ? thread : current;
    }

    @Override
    public int next(int current, Enabled enabled) {
        Integer thread = nexts.get(asked++);
        return thread != null && enabled.contains(thread) ? thread : enabled.after(current);
    }

    @Override
    public void started(int thread) {}

    @Override
    public void demoted(int thread) {}

    @Override
    public int choose(Choice kind, int options) {
        Integer option = choices.get(chosen++);
        return option != null && option < options ? option : 0;
    }
}
