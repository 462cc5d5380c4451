package racecourse.explore.report;

import racecourse.explore.engine.RunResult;
import racecourse.explore.schedule.Decisions;
import racecourse.explore.schedule.NewestOnly;
import racecourse.explore.schedule.Recorder;
import racecourse.explore.schedule.Script;
import racecourse.explore.schedule.Strategy;

/**
 * Makes a failing schedule as ordinary as it can be: takes decisions away, larger groups first
 * (delta debugging, Zeller and Hildebrandt, 2002), while it still fails in the same way.
 */
public final class Shrinker {

    private static final int MOST_RUNS = 400;

    /**
     * In steps, of all runs together. What never ends is long, and what has hundreds of threads is
     * dear; shrinking it further teaches little.
     */
    private static final long MOST_COST = 2_000_000;

    private final Scenario scenario;
    private final RunResult failure;
    private int runs;
    private long cost;

    private Shrinker(Scenario scenario, RunResult failure) {
        this.scenario = scenario;
        this.failure = failure;
    }

    /** A smallest schedule found that fails as this one did. */
    public static Decisions shrink(Scenario scenario, RunResult failure, Decisions decisions) {
        return new Shrinker(scenario, failure).shrink(decisions);
    }

    private Decisions shrink(Decisions all) {
        Decisions best = all;
        if (failure.staleReads() > 0) {
            Decisions fresh = attempt(new NewestOnly(new Script(best)));
            best = fresh == null ? best : fresh;
        }
        int size = Math.max(1, best.list().size());
        while (mayGoOn() && !best.list().isEmpty()) {
            Decisions smaller = withoutSome(best, size);
            if (smaller != null) {
                best = smaller;
                size = Math.max(1, Math.min(size, best.list().size() / 2));
            } else if (size == 1) {
                break;
            } else {
                size /= 2;
            }
        }
        return best;
    }

    private Decisions withoutSome(Decisions decisions, int size) {
        int count = decisions.list().size();
        for (int end = count; end > 0 && mayGoOn(); end -= size) {
            Decisions fewer = decisions.without(Math.max(0, end - size), end);
            Decisions found = attempt(new Script(fewer));
            if (found != null && found.list().size() < count) {
                return found;
            }
        }
        return null;
    }

    private boolean mayGoOn() {
        return runs < MOST_RUNS && cost < MOST_COST;
    }

    /** The decisions that were in effect, if it fails as before; else null. */
    private Decisions attempt(Strategy strategy) {
        runs++;
        Recorder recorder = new Recorder(strategy);
        RunResult result = scenario.run(recorder);
        cost += result.cost();
        return sameFailure(result) ? recorder.decisions() : null;
    }

    private boolean sameFailure(RunResult result) {
        return result.ending() == failure.ending()
                && result.staleReads() <= failure.staleReads()
                && kind(result).equals(kind(failure));
    }

    private static String kind(RunResult result) {
        return result.thrown() == null ? "" : result.thrown().getClass().getName();
    }
}
