package racecourse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import racecourse.core.Grader;
import racecourse.core.exercise.Exercise;
import racecourse.core.failure.InputException;
import racecourse.core.report.ResultsJson;
import racecourse.core.report.TextReport;
import racecourse.core.score.GradedSubmission;
import racecourse.core.submission.Submission;

/** {@code ./grade check}: one exercise, explained. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {"Grades one exercise and explains every lost point.", ""},
        footer = {
            "",
            "Exit codes: 0 all points, 1 points were lost, 2 wrong use, 3 the grader could not"
                    + " decide.",
            "Example: ./grade check counter",
            "Example: ./grade check counter --submission alice.zip --json alice.json"
        })
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "SLUG", description = "The exercise, such as counter.")
    private String slug;

    @Option(
            names = "--submission",
            paramLabel = "DIR|ZIP",
            description = "Grade this submission instead of the working copy.")
    private Path submission;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the results file too.")
    private Path json;

    @Option(names = "--hints", description = "Show all hints, not just the first.")
    private boolean allHints;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show stack traces and the engines' own reports too.")
    private boolean verbose;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        refuseFileInMissingFolder();
        WorkingCopy copy = new WorkingCopy(terminal);
        Exercise exercise = copy.project().exercise(slug);
        Submission read = submission == null ? null : WorkingCopy.submission(submission, exercise);
        Grader grader = copy.graderFor(List.of(exercise));
        GradedSubmission graded =
                read == null
                        ? copy.gradeOwn(grader, exercise)
                        : grader.grade(read, exercise, exercise.starterSources());
        if (json != null) {
            Files.writeString(json, ResultsJson.of(graded));
        }
        terminal.print(
                TextReport.of(
                        graded,
                        new TextReport.Detail(allHints, verbose),
                        terminal.width(),
                        terminal.palette()));
        return GradeCommand.exitCodeFor(List.of(graded));
    }

    private void refuseFileInMissingFolder() {
        if (json != null && !Files.isDirectory(json.toAbsolutePath().getParent())) {
            throw new InputException(
                    "There is no folder for " + json + ". Make it, or name another file.");
        }
    }
}
