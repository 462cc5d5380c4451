package racecourse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import racecourse.core.Grader;
import racecourse.core.exercise.Exercise;
import racecourse.core.report.Palette;
import racecourse.core.verify.MutantMatrix;
import racecourse.core.verify.Verification;

/** {@code ./grade verify}: proves exercises. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Proves an exercise, or all: the starter compiles and loses points, the reference and"
                    + " every alternative get full marks, every recorded mistake loses points in"
                    + " the check that is meant for it, every mutant of what is right loses points or"
                    + " is recorded as equivalent, and all fingerprints are the same in every"
                    + " repetition.",
            ""
        },
        footer = {"", "Example: ./grade verify counter --repeat 20"})
final class VerifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "SLUG", arity = "0..1", description = "The exercise; all if left out.")
    private String slug;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "How often each solution and mistake is graded (default: ${DEFAULT-VALUE}).")
    private int repetitions;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "How many are graded at the same time (default: all cores).")
    private Integer workers;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int atOnce = Workers.orAllCores(workers);
        int rounds = Workers.positive("--repeat", repetitions);
        WorkingCopy copy = new WorkingCopy(terminal);
        List<Exercise> exercises = copy.exercises(slug);
        Grader grader = copy.graderFor(exercises);
        int faulty = 0;
        List<MutantMatrix> matrices = new ArrayList<>();
        try (Grader resident = copy.residentGrader()) {
            Verification verification =
                    new Verification(grader, resident, Verification.Depth.PROOF, atOnce);
            for (Exercise exercise : exercises) {
                terminal.print(mark(Palette.Style.STRONG, exercise.slug()));
                Verification.Result result = verification.verify(exercise, rounds, this::print);
                result.matrix().summary().forEach(line -> terminal.print("  " + line));
                faulty += result.faulty();
                matrices.add(result.matrix());
            }
        }
        if (slug == null && MutantMatrix.haveTooManyEquivalents(matrices)) {
            terminal.print("More than 3 % of all mutants are declared equivalent.");
            faulty++;
        }
        terminal.print("");
        terminal.print(
                faulty == 0
                        ? mark(Palette.Style.GOOD, "Proven.")
                        : mark(Palette.Style.BAD, faulty + " to mend."));
        return faulty == 0 ? ExitCodes.DONE : ExitCodes.POINTS_LOST;
    }

    private void print(Verification.Finding finding) {
        boolean good = finding.faults().isEmpty();
        terminal.print(
                String.format(
                        "  %s  %-60s %s",
                        mark(good ? Palette.Style.GOOD : Palette.Style.BAD, good ? "ok  " : "MEND"),
                        finding.specimen(),
                        finding.summary()));
        finding.faults().stream()
                .flatMap(String::lines)
                .forEach(line -> terminal.print("          " + line));
    }

    private String mark(Palette.Style style, String text) {
        return terminal.palette().mark(style, text);
    }
}
