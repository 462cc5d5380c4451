package racecourse.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import racecourse.core.bench.ExercisesBench;
import racecourse.core.bench.ExplorerBench;
import racecourse.core.bench.SubmissionBench;

/** {@code ./grade bench}: how fast this machine grades. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how fast this machine grades, beside its peers in the same run: the two take"
                    + " turns, and medians are compared.",
            ""
        },
        footer = {"", "Example: ./grade bench submission --json figures.json"})
final class BenchCommand implements Callable<Integer> {

    private final Terminal terminal;

    /** What can be measured. */
    enum Subject {
        /** One submission, beside {@code mvn -q test}. */
        submission,
        /** Schedules and verdicts of the explorer, beside Lincheck. */
        explorer,
        /** One verdict on each exercise, check by check. */
        exercises
    }

    @Parameters(
            paramLabel = "WHAT",
            arity = "0..1",
            description = "What to measure: ${COMPLETION-CANDIDATES}; all of it if not given.")
    private Subject subject;

    @Option(
            names = "--pairs",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many pairs are run (default: ${DEFAULT-VALUE}).")
    private int pairs;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures too.")
    private Path json;

    BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        int rounds = Workers.positive("--pairs", pairs);
        WorkingCopy copy = new WorkingCopy(terminal);
        boolean all = subject == null || subject == Subject.exercises;
        copy.graderFor(copy.exercises(all ? null : "counter"));
        Map<String, Double> figures = new LinkedHashMap<>();
        for (Subject each : subject == null ? Subject.values() : new Subject[] {subject}) {
            figures.putAll(
                    switch (each) {
                        case submission -> new SubmissionBench(copy.project(), rounds).run();
                        case explorer -> new ExplorerBench(copy.project(), rounds).run();
                        case exercises -> new ExercisesBench(copy.project()).run();
                    });
        }
        figures.forEach(
                (name, value) ->
                        terminal.print(String.format(Locale.ROOT, "%-60s %10.2f", name, value)));
        if (json != null) {
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), figures);
        }
        return ExitCodes.DONE;
    }
}
