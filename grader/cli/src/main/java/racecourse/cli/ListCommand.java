package racecourse.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import racecourse.core.exercise.Exercise;
import racecourse.core.exercise.RubricReader;
import racecourse.core.exercise.Statement;
import racecourse.core.report.Palette;
import racecourse.core.report.RubricTable;

/** {@code ./grade list}: what there is to solve. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the exercises, their points and your best score; of one exercise, what it asks"
                    + " for, and which check decides it.",
            ""
        },
        footer = {"", "Example: ./grade list", "Example: ./grade list counter"})
final class ListCommand implements Callable<Integer> {

    private static final String FORMAT = "%-18s %-10s %6s  %5s  %s";

    private final Terminal terminal;

    @Parameters(paramLabel = "SLUG", arity = "0..1", description = "The exercise; all if left out.")
    private String slug;

    ListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        WorkingCopy copy = new WorkingCopy(terminal);
        List<Exercise> exercises = copy.exercises(slug);
        copy.graderFor(exercises);
        if (slug == null) {
            listAll(exercises, copy);
        } else {
            exercises.forEach(this::listChecks);
        }
        return ExitCodes.DONE;
    }

    private void listChecks(Exercise exercise) {
        terminal.print(
                RubricTable.of(
                        Statement.read(exercise),
                        RubricReader.read(exercise),
                        terminal.width(),
                        terminal.palette()));
    }

    private void listAll(List<Exercise> exercises, WorkingCopy copy) {
        terminal.print(
                terminal.palette()
                        .mark(
                                Palette.Style.STRONG,
                                String.format(
                                        FORMAT,
                                        "exercise",
                                        "difficulty",
                                        "points",
                                        "best",
                                        "about")));
        for (Exercise exercise : exercises) {
            var best = copy.bestScores().of(exercise);
            terminal.print(
                    String.format(
                            FORMAT,
                            exercise.slug(),
                            "*".repeat(exercise.difficulty()),
                            RubricReader.read(exercise).maxScore(),
                            best.isPresent() ? best.getAsInt() : "-",
                            exercise.concept()));
        }
    }
}
