package racecourse.core.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Verdict;
import racecourse.core.compile.MethodLines;
import racecourse.core.exercise.CheckDefinition;
import racecourse.core.exercise.Exercise;
import racecourse.core.exercise.ReplayToken;
import racecourse.core.exercise.Rubric;
import racecourse.core.policy.OffLimitsPolicy;
import racecourse.protocol.Request;

/**
 * Runs the checks of one submission. A worker that a check has killed is replaced, so that the
 * other checks keep their points.
 */
public final class CheckSession implements AutoCloseable {

    private final Workers workers;
    private final Exercise exercise;
    private final Rubric rubric;
    private final Path classes;
    private final Path scratch;
    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
    private final Map<String, Double> cpuSeconds = new LinkedHashMap<>();
    private WorkerProcess worker;

    /**
     * A session for one submission.
     *
     * @param workers where those for its checks come from
     * @param classes folder of its compiled classes
     * @param scratch folder for whatever its workers want to write
     */
    public CheckSession(
            Workers workers, Exercise exercise, Rubric rubric, Path classes, Path scratch) {
        this.workers = workers;
        this.exercise = exercise;
        this.rubric = rubric;
        this.classes = classes;
        this.scratch = scratch;
    }

    /** Runs all checks; one verdict for each id of the rubric. */
    public Map<String, Verdict> runAll() {
        OffLimitsPolicy policy = OffLimitsPolicy.of(classes);
        MethodLines lines = MethodLines.of(classes);
        for (CheckDefinition check : rubric.inRunningOrder()) {
            Verdict verdict =
                    skipped(check)
                            .or(() -> policy.violationOf(check))
                            .orElseGet(() -> askWorker(check, null));
            boolean needsLine =
                    verdict.location() == null
                            && verdict.outcome() != CheckOutcome.PASSED
                            && verdict.outcome() != CheckOutcome.SKIPPED;
            verdicts.put(check.id(), needsLine ? verdict.at(lines.of(check.about())) : verdict);
        }
        return verdicts;
    }

    private Optional<Verdict> skipped(CheckDefinition check) {
        return check.requires().stream()
                .filter(id -> verdicts.get(id).outcome() != CheckOutcome.PASSED)
                .findFirst()
                .map(
                        id ->
                                Verdict.of(
                                        CheckOutcome.SKIPPED,
                                        "Not tried, since this must pass first: " + titleOf(id)));
    }

    private String titleOf(String id) {
        return rubric.checks().stream()
                .filter(check -> check.id().equals(id))
                .map(CheckDefinition::title)
                .collect(Collectors.joining());
    }

    /** Runs one schedule of an explored check, as its verdict named it. */
    public Verdict replay(CheckDefinition check, String schedule) {
        return askWorker(check, schedule);
    }

    private Verdict askWorker(CheckDefinition check, String schedule) {
        if (worker == null) {
            worker = workers.start(exercise, rubric, classes, scratch);
        }
        Duration before = worker.cpuTime();
        Verdict verdict = worker.run(new Request(check.method(), schedule));
        Duration after = worker.cpuTime();
        cpuSeconds.put(check.id(), Math.max(0, after.minus(before).toMillis() / 1e3));
        if (worker.hasEnded()) {
            close();
        }
        return verdict.replayedBy(token(check, verdict.replay()));
    }

    /** What each check that was run has cost, by its id, as far as the system tells. */
    public Map<String, Double> cpuSeconds() {
        return cpuSeconds;
    }

    private String token(CheckDefinition check, String schedule) {
        return schedule == null || !ReplayToken.isSchedule(schedule)
                ? null
                : new ReplayToken(exercise.slug(), check.id(), schedule).toString();
    }

    /** Gives the worker back. */
    @Override
    public void close() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }
}
