package racecourse.explore.report;

import java.util.function.Predicate;
import racecourse.explore.engine.Body;
import racecourse.explore.engine.Explorer;
import racecourse.explore.engine.RunResult;
import racecourse.explore.engine.Tracer;
import racecourse.explore.schedule.Strategy;

/**
 * Something that can be run again and again.
 *
 * @param explorer runs it
 * @param body what is run
 * @param shown which classes' lines are the submission's, by binary name
 */
public record Scenario(Explorer explorer, Body body, Predicate<String> shown) {

    /** One schedule. */
    public RunResult run(Strategy strategy) {
        return explorer.run(strategy, body, null);
    }

    /** One schedule, told to a tracer. */
    public RunResult run(Strategy strategy, Tracer tracer) {
        return explorer.run(strategy, body, tracer);
    }
}
