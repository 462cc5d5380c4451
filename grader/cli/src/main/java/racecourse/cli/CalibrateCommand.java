package racecourse.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import racecourse.core.Grader;
import racecourse.core.calibrate.Calibration;
import racecourse.core.exercise.Exercise;
import racecourse.core.verify.Verification;

/** {@code ./grade calibrate}: sets how many schedules an exercise's checks explore. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = {
            "Verifies an exercise, and writes into its spec how many schedules each explored check"
                    + " draws: as many as catch every recorded mistake and every mutant, times a"
                    + " margin.",
            ""
        },
        footer = {"", "Example: ./grade calibrate counter"})
final class CalibrateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "SLUG", description = "The exercise.")
    private String slug;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "How many are graded at the same time (default: all cores).")
    private Integer workers;

    CalibrateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int atOnce = Workers.orAllCores(workers);
        WorkingCopy copy = new WorkingCopy(terminal);
        Exercise exercise = copy.exercises(slug).get(0);
        Grader grader = copy.graderFor(List.of(exercise));
        Verification.Result result;
        try (Grader resident = copy.residentGrader()) {
            result =
                    new Verification(grader, resident, Verification.Depth.MUTANTS, atOnce)
                            .verify(exercise, 1, this::printIfFaulty);
        }
        if (result.faulty() > 0) {
            terminal.print("Mend these first; nothing was changed.");
            return ExitCodes.POINTS_LOST;
        }
        terminal.print(String.format("%-50s %8s %8s %8s", "check", "before", "needed", "now"));
        for (Calibration.Budget budget : Calibration.apply(exercise, result.needs())) {
            terminal.print(
                    String.format(
                            "%-50s %8d %8d %8d",
                            budget.check(), budget.before(), budget.needed(), budget.after()));
        }
        return ExitCodes.DONE;
    }

    private void printIfFaulty(Verification.Finding finding) {
        if (!finding.faults().isEmpty()) {
            terminal.print(finding.specimen());
            finding.faults().stream()
                    .flatMap(String::lines)
                    .forEach(line -> terminal.print("    " + line));
        }
    }
}
