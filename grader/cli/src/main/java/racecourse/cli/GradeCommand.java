package racecourse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import racecourse.core.Grader;
import racecourse.core.exercise.Exercise;
import racecourse.core.report.ScoreTable;
import racecourse.core.score.GradedSubmission;
import racecourse.core.score.SubmissionOutcome;

/** {@code ./grade}: every exercise of the working copy. */
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        versionProvider = GraderVersion.class,
        description = {
            "Grades solutions to exercises in concurrency.",
            "",
            "Without a command, it grades every exercise of this working copy and prints one table"
                    + " of scores, then what to do next.",
            ""
        },
        footer = {"", "Example: ./grade check counter"})
final class GradeCommand implements Callable<Integer> {

    private final Terminal terminal;

    GradeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        WorkingCopy copy = new WorkingCopy(terminal);
        List<Exercise> exercises = copy.exercises(null);
        Grader grader = copy.graderFor(exercises);
        List<GradedSubmission> graded = new ArrayList<>();
        for (Exercise exercise : exercises) {
            graded.add(copy.gradeOwn(grader, exercise));
        }
        terminal.print(ScoreTable.of(graded, terminal.palette()));
        Optional<GradedSubmission> next = graded.stream().filter(g -> !g.isPerfect()).findFirst();
        terminal.print("");
        terminal.print(
                next.map(
                                g ->
                                        "Next: ./grade check "
                                                + g.exercise().slug()
                                                + " explains what it lacks.")
                        .orElse("All points in every exercise. Well done!"));
        return exitCodeFor(graded);
    }

    static int exitCodeFor(List<GradedSubmission> graded) {
        if (graded.stream().anyMatch(g -> g.outcome() == SubmissionOutcome.UNDECIDED)) {
            return ExitCodes.UNDECIDED;
        }
        return graded.stream().allMatch(GradedSubmission::isPerfect)
                ? ExitCodes.DONE
                : ExitCodes.POINTS_LOST;
    }
}
