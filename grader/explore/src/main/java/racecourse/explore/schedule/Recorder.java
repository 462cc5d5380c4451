package racecourse.explore.schedule;

import java.util.ArrayList;
import java.util.List;
import racecourse.explore.schedule.Decisions.Decision;
import racecourse.explore.schedule.Decisions.Kind;

/** Lets a strategy decide, and notes what it decides out of the ordinary. */
public final class Recorder implements Strategy {

    private final Strategy strategy;
    private final List<Decision> list = new ArrayList<>();
    private long asked;
    private long chosen;

    /** Records what this strategy decides. */
    public Recorder(Strategy strategy) {
        this.strategy = strategy;
    }

    /** What was decided so far. */
    public Decisions decisions() {
        return new Decisions(list);
    }

    @Override
    public void restart() {
        strategy.restart();
        list.clear();
        asked = 0;
        chosen = 0;
    }

    @Override
    public long nextPoint(long step) {
        return strategy.nextPoint(step);
    }

    @Override
    public int preempt(long step, int current, Enabled enabled) {
        int thread = strategy.preempt(step, current, enabled);
        if (thread != current) {
            list.add(new Decision(Kind.PREEMPT, step, thread));
        }
        return thread;
    }

    @Override
    public int next(int current, Enabled enabled) {
        int thread = strategy.next(current, enabled);
        if (thread != enabled.after(current)) {
            list.add(new Decision(Kind.NEXT, asked, thread));
        }
        asked++;
        return thread;
    }

    @Override
    public void started(int thread) {
        strategy.started(thread);
    }

    @Override
    public void demoted(int thread) {
        strategy.demoted(thread);
    }

    @Override
    public void yielded(int thread) {
        strategy.yielded(thread);
    }

    @Override
    public int choose(Choice kind, int options) {
        int option = strategy.choose(kind, options);
        if (option != 0) {
            list.add(new Decision(Kind.CHOOSE, chosen, option));
        }
        chosen++;
        return option;
    }
}
