package racecourse.explore.front;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.function.Predicate;
import racecourse.api.Explored;
import racecourse.api.spi.SubmissionLines;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Verdict;
import racecourse.api.verdict.VerdictError;
import racecourse.explore.engine.Body;
import racecourse.explore.engine.Ending;
import racecourse.explore.engine.Explorer;
import racecourse.explore.engine.Limits;
import racecourse.explore.engine.RunResult;
import racecourse.explore.jdk.ShadowJdk;
import racecourse.explore.os.ProcessEngine;
import racecourse.explore.report.ReplayToken;
import racecourse.explore.report.Scenario;
import racecourse.explore.report.Shrinker;
import racecourse.explore.report.VerdictWriter;
import racecourse.explore.schedule.Decisions;
import racecourse.explore.schedule.Recorder;
import racecourse.explore.schedule.Script;
import racecourse.explore.schedule.Strategy;
import racecourse.explore.weave.WovenLoader;

/** One {@link Explored} test: its schedules, and the verdict if one of them fails. */
final class ExploredCheck {

    /** How many further schedules may find a failure that needs no stale read. */
    private static final int SIMPLER = 300;

    /** What these may cost together, in steps: a student waits for it. */
    private static final long COST_TO_SIMPLER = 1_000_000;

    /** Which part of the schedules may be spent on the hope that all are few. */
    private static final int PART_FOR_ALL = 4;

    private static final Set<String> ENDS_THE_JVM =
            Set.of("java.lang.System.exit", "java.lang.Runtime.exit", "java.lang.Runtime.halt");

    /** Woven once for all checks of a spec: a class's static fields start anew in each schedule. */
    private static final ClassValue<Class<?>> WOVEN =
            new ClassValue<>() {
                @Override
                protected Class<?> computeValue(Class<?> spec) {
                    try {
                        return new WovenLoader(spec.getClassLoader(), spec.getPackageName())
                                .loadClass(spec.getName());
                    } catch (ClassNotFoundException e) {
                        throw new IllegalArgumentException("a spec is loaded from its bytes", e);
                    }
                }
            };

    static {
        ProcessEngine.install();
    }

    private final Explored explored;
    private final SubmissionLines lines;
    private final Scenario scenario;

    ExploredCheck(Class<?> spec, Method method, Explored explored) {
        this(spec, method, explored, new SubmissionLines(spec)::owns);
    }

    /** A check whose interleavings show the lines of these classes, by binary name. */
    ExploredCheck(Class<?> spec, Method method, Explored explored, Predicate<String> shown) {
        this.explored = explored;
        this.lines = new SubmissionLines(spec);
        Limits limits = Limits.ORDINARY.withMost(explored.steps());
        Explorer explorer = new Explorer(explored.earlyReads() ? limits.withEarlyReads() : limits);
        this.scenario = new Scenario(explorer, body(spec, method.getName()), shown);
    }

    private static Body body(Class<?> spec, String method) {
        try {
            Class<?> woven = WOVEN.get(spec);
            Constructor<?> constructor = woven.getDeclaredConstructor();
            constructor.setAccessible(true);
            Method body = woven.getDeclaredMethod(method);
            body.setAccessible(true);
            return () -> {
                try {
                    return body.invoke(constructor.newInstance());
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            };
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("an explored test has no parameters", e);
        }
    }

    /**
     * Runs all schedules if they are few, else those that are drawn.
     *
     * @return how many there are if all were run, else 0
     * @throws VerdictError unless all pass
     */
    int run() {
        int part = explored.exhaustive() ? 1 : PART_FOR_ALL;
        Enumeration all =
                Enumeration.of(
                        scenario,
                        this::passes,
                        explored.schedules() / part,
                        !explored.exhaustive());
        if (all.schedules() > 0) {
            return all.schedules();
        }
        Sampling sampling = new Sampling(explored.seed(), explored.switchesOften());
        for (int n = 0; n < explored.schedules(); n++) {
            Recorder recorder = new Recorder(sampling.strategy(n));
            RunResult result = scenario.run(recorder);
            sampling.learn(result.steps());
            if (result.ending() == Ending.UNSUPPORTED) {
                throw undecided(result);
            }
            if (!passes(result)) {
                throw new VerdictError(
                        foundWithin(n + 1, verdict(sampling, n, result, recorder.decisions())));
            }
        }
        if (all.failure() != null) {
            throw all.failure().ending() == Ending.UNSUPPORTED
                    ? undecided(all.failure())
                    : new VerdictError(
                            foundWithin(
                                    all.tried() * part,
                                    verdict(
                                            sampling,
                                            explored.schedules(),
                                            all.failure(),
                                            all.decisions())));
        }
        return 0;
    }

    /**
     * Runs the one schedule that a verdict has named.
     *
     * @throws VerdictError unless it passes
     */
    void replay(String token) {
        Decisions decisions;
        try {
            decisions = ReplayToken.parse(token);
        } catch (IllegalArgumentException e) {
            throw new VerdictError(
                    Verdict.of(CheckOutcome.SKIPPED, "The token is incomplete or misspelt."));
        }
        RunResult result = scenario.run(new Script(decisions));
        if (result.ending() == Ending.UNSUPPORTED) {
            throw undecided(result);
        }
        if (!passes(result)) {
            throw new VerdictError(VerdictWriter.verdict(scenario, decisions));
        }
    }

    private boolean passes(RunResult result) {
        return result.ending() == Ending.RETURNED
                || result.ending() == Ending.LEFT_BEHIND && explored.threadsMayStay();
    }

    private Verdict verdict(Sampling sampling, int n, RunResult failure, Decisions decisions) {
        Decisions shrunk = Shrinker.shrink(scenario, failure, decisions);
        if (scenario.run(new Script(shrunk)).staleReads() > 0) {
            Decisions simpler = withoutStaleReads(sampling, n);
            shrunk = simpler == null ? shrunk : simpler;
        }
        return VerdictWriter.verdict(scenario, shrunk);
    }

    private static Verdict foundWithin(int schedules, Verdict verdict) {
        String found = Explored.FOUND_WITHIN + schedules;
        return verdict.withDetails(
                verdict.details() == null ? found : found + "\n" + verdict.details());
    }

    /** A failure that sequential consistency explains teaches more; null if none is found. */
    private Decisions withoutStaleReads(Sampling sampling, int n) {
        long cost = 0;
        for (int more = n + 1; more <= n + 2 * SIMPLER && cost < COST_TO_SIMPLER; more++) {
            if (!Sampling.stale(more)) {
                Strategy strategy = sampling.strategy(more);
                Recorder recorder = new Recorder(strategy);
                RunResult result = scenario.run(recorder);
                cost += result.cost();
                if (result.ending() == Ending.UNSUPPORTED) {
                    return null;
                }
                if (!passes(result)) {
                    return Shrinker.shrink(scenario, result, recorder.decisions());
                }
            }
        }
        return null;
    }

    /** Ending the JVM is the submission's doing; whatever else the explorer can't do is its own. */
    private VerdictError undecided(RunResult result) {
        String construct = result.thrown().getMessage();
        if (ENDS_THE_JVM.contains(construct)) {
            return new VerdictError(
                    Verdict.of(
                                    CheckOutcome.CRASHED,
                                    "The submission ended the whole JVM by "
                                            + construct
                                            + ". A class that is used by others returns or throws"
                                            + " instead.")
                            .at(lines.topmostIn(result.thrown().getStackTrace())));
        }
        return new VerdictError(
                Verdict.of(
                        CheckOutcome.UNDECIDED,
                        "The explorer does not support " + ShadowJdk.readable(construct) + "."));
    }
}
