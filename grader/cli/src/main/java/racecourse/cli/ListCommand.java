package racecourse.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import racecourse.core.exercise.Exercise;
import racecourse.core.exercise.RubricReader;
import racecourse.core.report.Palette;

/** {@code ./grade list}: what there is to solve. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {"Lists the exercises, their points and your best score.", ""},
        footer = {"", "Example: ./grade list"})
final class ListCommand implements Callable<Integer> {

    private static final String FORMAT = "%-18s %-10s %6s  %5s  %s";

    private final Terminal terminal;

    ListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        WorkingCopy copy = new WorkingCopy(terminal);
        List<Exercise> exercises = copy.exercises(null);
        copy.graderFor(exercises);
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
        return ExitCodes.DONE;
    }
}
