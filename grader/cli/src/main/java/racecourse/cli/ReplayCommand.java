package racecourse.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import racecourse.api.verdict.CheckOutcome;
import racecourse.core.exercise.Exercise;
import racecourse.core.exercise.ReplayToken;
import racecourse.core.failure.InputException;
import racecourse.core.report.ReplayReport;
import racecourse.core.report.TextReport;
import racecourse.core.score.CheckResult;
import racecourse.core.score.GradedSubmission;
import racecourse.core.submission.Submission;

/** {@code ./grade replay}: one schedule again. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {"Shows again the interleaving that a report named, step by step.", ""},
        footer = {
            "",
            "The token stands in the report of ./grade check, below the interleaving, and in results"
                    + " under \"replay\". It fits the submission that it was made for: after an edit"
                    + " the same choices may lead elsewhere.",
            "",
            "Exit codes: 0 shown, 1 the submission does not compile, 2 wrong use, 3 the grader could"
                    + " not decide.",
            "Example: ./grade replay counter:no-update-is-lost:x1-AAEC",
            "Example: ./grade replay counter:no-update-is-lost:x1-AAEC --submission alice.zip"
        })
final class ReplayCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "TOKEN", description = "The token that the report gave.")
    private String token;

    @Option(
            names = "--submission",
            paramLabel = "DIR|ZIP",
            description = "Run this submission instead of the working copy.")
    private Path submission;

    ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ReplayToken named = ReplayToken.parse(token);
        WorkingCopy copy = new WorkingCopy(terminal);
        Exercise exercise = copy.project().exercise(named.exercise());
        Submission read =
                submission == null
                        ? copy.ownSubmission(exercise)
                        : WorkingCopy.submission(submission, exercise);
        GradedSubmission replayed =
                copy.graderFor(List.of(exercise))
                        .replay(read, exercise, named, exercise.starterSources());
        if (replayed.checks().isEmpty()) {
            terminal.print(
                    TextReport.of(
                            replayed,
                            new TextReport.Detail(false, false),
                            terminal.width(),
                            terminal.palette()));
            return ExitCodes.POINTS_LOST;
        }
        CheckResult result = replayed.checks().get(0);
        if (result.verdict().outcome() == CheckOutcome.SKIPPED) {
            throw new InputException(token + ": " + result.verdict().message());
        }
        terminal.print(
                ReplayReport.of(result, read.sources(), terminal.width(), terminal.palette()));
        return result.verdict().outcome() == CheckOutcome.UNDECIDED
                ? ExitCodes.UNDECIDED
                : ExitCodes.DONE;
    }
}
