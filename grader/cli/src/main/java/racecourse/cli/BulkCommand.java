package racecourse.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import racecourse.core.BulkGrader;
import racecourse.core.Grader;
import racecourse.core.exercise.Exercise;
import racecourse.core.failure.InputException;
import racecourse.core.report.ResultsJson;
import racecourse.core.report.ScoreTable;
import racecourse.core.report.ScoresCsv;
import racecourse.core.score.GradedSubmission;
import racecourse.core.score.SubmissionOutcome;
import racecourse.core.submission.SubmissionFinder;

/** {@code ./grade bulk}: a whole class. */
@Command(
        name = "bulk",
        mixinStandardHelpOptions = true,
        description = {
            "Grades all submissions in folders: each folder or zip in them is a submission.",
            "Writes OUT/<submission>/<exercise>.json for each, and OUT/scores.csv.",
            ""
        },
        footer = {
            "",
            "Exit codes: 0 all graded, 2 wrong use or a submission that can't be read, 3 the grader"
                    + " could not decide one.",
            "Example: ./grade bulk submissions/ --out results/ --exercise counter"
        })
final class BulkCommand implements Callable<Integer> {

    private static final Duration REDRAW = Duration.ofMillis(250);
    private static final Duration REPRINT = Duration.ofSeconds(10);

    private final Terminal terminal;

    @Parameters(
            paramLabel = "DIR",
            arity = "1..*",
            description = "Folders that contain submissions.")
    private List<Path> folders;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Where results go; made if missing.")
    private Path out;

    @Option(
            names = "--exercise",
            paramLabel = "SLUG",
            description = "The one exercise to grade (default: every exercise found in each).")
    private String slug;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "How many are graded at the same time (default: all cores).")
    private Integer workers;

    BulkCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        int atOnce = Workers.orAllCores(workers);
        WorkingCopy copy = new WorkingCopy(terminal);
        List<Exercise> exercises = copy.exercises(slug);
        BulkGrader.Plan plan =
                BulkGrader.plan(SubmissionFinder.in(folders), exercises, slug != null);
        makeOutputFolder();
        Grader grader = copy.graderFor(exercises);
        List<GradedSubmission> graded;
        try (ProgressBar bar = progressBar(plan.tasks().size())) {
            graded =
                    new BulkGrader(grader, atOnce)
                            .grade(
                                    plan.tasks(),
                                    one -> {
                                        store(one);
                                        bar.step();
                                    });
        }
        Files.writeString(out.resolve("scores.csv"), ScoresCsv.of(graded));
        terminal.print(ScoreTable.of(graded, terminal.palette()));
        plan.unreadable().forEach(sentence -> terminal.tell("Not graded: " + sentence));
        return exitCode(plan, graded);
    }

    private static int exitCode(BulkGrader.Plan plan, List<GradedSubmission> graded) {
        if (graded.stream().anyMatch(g -> g.outcome() == SubmissionOutcome.UNDECIDED)) {
            return ExitCodes.UNDECIDED;
        }
        return plan.unreadable().isEmpty() ? ExitCodes.DONE : ExitCodes.WRONG_USE;
    }

    private void makeOutputFolder() {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new InputException("Cannot make the folder " + out + ": " + e, e);
        }
    }

    /** Each result is on disk as soon as it is known: nothing is lost if the run is ended. */
    private void store(GradedSubmission graded) {
        try {
            Path folder = Files.createDirectories(out.resolve(graded.name()));
            Files.writeString(
                    folder.resolve(graded.exercise().slug() + ".json"), ResultsJson.of(graded));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the results of " + graded.name(), e);
        }
    }

    private ProgressBar progressBar(int size) {
        boolean redraws = terminal.showsProgress();
        return new ProgressBarBuilder()
                .setTaskName("Grading")
                .setInitialMax(size)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis((int) (redraws ? REDRAW : REPRINT).toMillis())
                .setMaxRenderedLength(terminal.width())
                .setConsumer(
                        redraws
                                ? new ConsoleProgressBarConsumer(terminal.progress())
                                : new DelegatingProgressBarConsumer(terminal::tell))
                .build();
    }
}
