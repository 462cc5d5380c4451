package racecourse.explore.front;

import java.util.function.Predicate;
import racecourse.explore.engine.RunResult;
import racecourse.explore.report.Scenario;
import racecourse.explore.schedule.Decisions;
import racecourse.explore.schedule.DepthFirst;
import racecourse.explore.schedule.Recorder;
import racecourse.explore.schedule.Strategy;

/**
 * An attempt to run all schedules of a scenario, for as long as none fails and all seems possible.
 *
 * @param schedules how many schedules there are if these are all, and all pass; else 0
 * @param tried how many were run
 * @param failure of the last of them, or null
 * @param decisions of that failure, or null
 */
record Enumeration(int schedules, int tried, RunResult failure, Decisions decisions) {

    /** After so many schedules it is judged how many there are in all. */
    private static final int ENOUGH_TO_JUDGE = 32;

    /** The first subtrees are the largest, so that early estimates are that much too high. */
    private static final double TOO_HIGH = 100;

    /**
     * Runs so many schedules at most.
     *
     * @param judges whether to run fewer if these are not going to be all
     */
    static Enumeration of(
            Scenario scenario, Predicate<RunResult> passes, int most, boolean judges) {
        DepthFirst search = new DepthFirst(Integer.MAX_VALUE);
        Strategy strategy = search.next();
        for (int n = 0; strategy != null && n < most && search.complete(); n++) {
            if (judges && n == ENOUGH_TO_JUDGE && n / search.progress() > TOO_HIGH * most) {
                return new Enumeration(0, n, null, null);
            }
            Recorder recorder = new Recorder(strategy);
            RunResult result = scenario.run(recorder);
            search.ended(!result.fair());
            if (!passes.test(result)) {
                return new Enumeration(0, n + 1, result, recorder.decisions());
            }
            strategy = search.next();
        }
        boolean all = strategy == null && search.complete();
        return new Enumeration(all ? search.schedules() : 0, search.schedules(), null, null);
    }
}
