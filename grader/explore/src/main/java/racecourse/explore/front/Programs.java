package racecourse.explore.front;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import racecourse.api.explore.Exploration;
import racecourse.api.explore.Outcome;
import racecourse.api.explore.Program;
import racecourse.api.explore.ProgramExplorer;
import racecourse.api.explore.Replayed;
import racecourse.explore.engine.Body;
import racecourse.explore.engine.Ending;
import racecourse.explore.engine.Explorer;
import racecourse.explore.engine.Limits;
import racecourse.explore.engine.RunResult;
import racecourse.explore.os.ProcessEngine;
import racecourse.explore.report.Interleavings;
import racecourse.explore.report.ReplayToken;
import racecourse.explore.report.Trace;
import racecourse.explore.schedule.DepthFirst;
import racecourse.explore.schedule.Recorder;
import racecourse.explore.schedule.Script;
import racecourse.explore.schedule.Strategy;

/** Explores programs: the engine behind {@link Program}. */
public final class Programs implements ProgramExplorer {

    static {
        ProcessEngine.install();
    }

    private final Explorer explorer = new Explorer(Limits.ORDINARY.withEarlyReads());

    /** The engine, as a service. */
    public Programs() {}

    @Override
    public Exploration explore(Program program) {
        Body body = new WovenProgram(program).body();
        return program.preemptions() < 0 ? sampled(program, body) : enumerated(program, body);
    }

    private Exploration sampled(Program program, Body body) {
        Sampling sampling = new Sampling(program.seed(), false);
        Found found = new Found();
        for (int n = 0; n < program.schedules(); n++) {
            Strategy strategy = sampling.strategy(n);
            Recorder recorder = new Recorder(strategy);
            RunResult result = explorer.run(recorder, body, null);
            sampling.learn(result.steps());
            found.add(result, recorder);
        }
        return found.in(program.schedules(), false);
    }

    private Exploration enumerated(Program program, Body body) {
        DepthFirst search = new DepthFirst(program.preemptions());
        Found found = new Found();
        Strategy strategy = search.next();
        for (int n = 0; strategy != null && n < program.schedules(); n++) {
            Recorder recorder = new Recorder(strategy);
            RunResult result = explorer.run(recorder, body, null);
            if (search.ended(!result.fair())) {
                found.add(result, recorder);
            }
            strategy = search.next();
        }
        boolean all = strategy == null && search.complete() && found.unsupported.isEmpty();
        return found.in(search.schedules(), all);
    }

    private static final class Found {
        private final Map<String, Outcome> outcomes = new HashMap<>();
        private final Set<String> unsupported = new TreeSet<>();

        void add(RunResult result, Recorder recorder) {
            if (result.ending() == Ending.UNSUPPORTED) {
                unsupported.add(result.thrown().getMessage());
            }
            outcomes.compute(
                    Outcomes.of(result),
                    (value, old) ->
                            old == null
                                    ? new Outcome(value, 1, ReplayToken.of(recorder.decisions()))
                                    : new Outcome(value, old.count() + 1, old.replay()));
        }

        Exploration in(int schedules, boolean exhaustive) {
            return new Exploration(outcomes, schedules, exhaustive, unsupported);
        }
    }

    @Override
    public Replayed replay(Program program, String token) {
        String packageName = program.name().substring(0, program.name().lastIndexOf('.') + 1);
        Trace trace = new Trace(name -> name.startsWith(packageName));
        RunResult result =
                explorer.run(
                        new Script(ReplayToken.parse(token)),
                        new WovenProgram(program).body(),
                        trace);
        String waiting = result.waiting().stream().map(Programs::described).collect(joining("; "));
        return new Replayed(Outcomes.of(result), Interleavings.of(trace.events()), waiting);
    }

    /** In a word each: what it waits for can't be asked for its own, once the schedule is over. */
    private static String described(RunResult.Waiting waiting) {
        String on = waiting.on() == null ? "" : " on " + waiting.on().getClass().getSimpleName();
        String holder = waiting.holder() < 0 ? "" : " of thread " + waiting.holder();
        return waiting.name() + " is " + waiting.state() + on + holder;
    }
}
