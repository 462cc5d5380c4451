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
 * @param failure of the last of them, or null
 * @param decisions of that failure, or null
 */
record Enumeration(int schedules, RunResult failure, Decisions decisions) {

    /** Runs so many schedules at most. */
    static Enumeration of(Scenario scenario, Predicate<RunResult> passes, int most) {
        DepthFirst search = new DepthFirst(Integer.MAX_VALUE);
        Strategy strategy = search.next();
        for (int n = 0; strategy != null && n < most && search.complete(); n++) {
            Recorder recorder = new Recorder(strategy);
            RunResult result = scenario.run(recorder);
            search.ended(!result.fair());
            if (!passes.test(result)) {
                return new Enumeration(0, result, recorder.decisions());
            }
            strategy = search.next();
        }
        boolean all = strategy == null && search.complete();
        return new Enumeration(all ? search.schedules() : 0, null, null);
    }
}
