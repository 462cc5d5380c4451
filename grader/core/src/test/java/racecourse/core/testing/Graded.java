package racecourse.core.testing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import racecourse.api.Visibility;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Interleaving;
import racecourse.api.verdict.Location;
import racecourse.api.verdict.Step;
import racecourse.api.verdict.Verdict;
import racecourse.core.exercise.CheckDefinition;
import racecourse.core.exercise.Exercise;
import racecourse.core.exercise.Rubric;
import racecourse.core.score.GradedSubmission;
import racecourse.core.score.GradedSubmission.Times;
import racecourse.core.score.SubmissionOutcome;
import racecourse.core.submission.Problem;
import racecourse.core.submission.Submission;

/** Graded submissions of a made-up exercise with three checks, worth 6 points together. */
public final class Graded {

    /** The made-up exercise. */
    public static final Exercise EXERCISE =
            new Exercise(
                    "counter",
                    "A counter for many threads",
                    "mutual exclusion",
                    1,
                    "racecourse.counter",
                    List.of("Counter.java"),
                    List.of(),
                    new Exercise.Limits(10, 64, 20),
                    Path.of("exercises/counter"),
                    "sha256:version");

    /** Its checks: {@code starts}, {@code counts} and {@code reads}. */
    public static final Rubric RUBRIC =
            new Rubric(
                    "racecourse.counter.CounterSpec",
                    List.of(
                            check("starts", "A new counter has the value it was given", 1),
                            check("counts", "Two increments at the same time both count", 3),
                            check("reads", "A reader sees the latest value", 2)));

    /** A lost update, with all that an engine can tell of it. */
    public static final Verdict LOST_UPDATE =
            Verdict.of(
                            CheckOutcome.FAILED,
                            "Two threads called increment() on a counter at 10. Expected 12"
                                    + " afterwards, but it was 11: one increment was lost.")
                    .at(new Location("Counter.java", 5))
                    .shownBy(
                            new Interleaving(
                                    List.of("Thread 1", "Thread 2"),
                                    List.of(
                                            step(0, 5, "value.READ: 10", true),
                                            step(1, 5, "value.READ: 10", true),
                                            step(1, 5, "value.WRITE(11)", false),
                                            step(0, 5, "value.WRITE(11)", true))))
                    .withCounterexample("[increment, increment]")
                    .replayedBy("token-1")
                    .withDetails("engine's own words\n\tat line 2");

    private Graded() {}

    /** One check with two hints. */
    public static CheckDefinition check(String id, String title, int points) {
        return new CheckDefinition(
                id,
                id,
                title,
                points,
                List.of("Who reads between a read and a write?", "Look for synchronized."),
                List.of(),
                Visibility.VISIBLE,
                "",
                null,
                false);
    }

    /** A submission with one verdict for each check, in the rubric's order. */
    public static GradedSubmission of(String name, Verdict... verdicts) {
        Map<String, Verdict> byId = new LinkedHashMap<>();
        for (int i = 0; i < verdicts.length; i++) {
            byId.put(RUBRIC.checks().get(i).id(), verdicts[i]);
        }
        return GradedSubmission.of(
                byId,
                submission(name),
                EXERCISE,
                RUBRIC,
                List.of(),
                new Times(0.25, 1.5, Map.of("counts", 0.75)));
    }

    /** A submission that was not run. */
    public static GradedSubmission notRun(
            SubmissionOutcome outcome, String name, Problem... problems) {
        return GradedSubmission.notRun(
                outcome,
                submission(name),
                EXERCISE,
                RUBRIC,
                List.of(problems),
                List.of(),
                new Times(0.25));
    }

    /** What was handed in under a name. */
    public static Submission submission(String name) {
        return new Submission(
                name,
                new TreeMap<>(Map.of("racecourse/counter/Counter.java", "class Counter {}")),
                List.of(),
                List.of());
    }

    private static Step step(int thread, int line, String operation, boolean key) {
        return new Step(thread, new Location("Counter.java", line), operation, key);
    }
}
