package racecourse.core.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import racecourse.core.build.ClassArchives;
import racecourse.core.exercise.Project;
import racecourse.core.failure.GraderException;
import racecourse.core.process.ChildJvm;
import racecourse.core.process.ClassArchive;
import racecourse.core.process.Folders;
import racecourse.core.sandbox.WorkerClassPath;

/**
 * The explorer in JVMs that are started as workers are: how many schedules it makes, and what a
 * verdict costs a cold JVM, beside Lincheck's on the same program, in turn.
 */
public final class ExplorerBench {

    private static final String MEASURED = "racecourse.explore.bench.Measured";
    private static final int HEAP_MIB = 512;

    private final WorkerClassPath classPath;
    private final ClassArchive archive;
    private final int rounds;

    /** A bench that runs this many rounds; at least 1. */
    public ExplorerBench(Project project, int rounds) {
        this.classPath = WorkerClassPath.in(project.root().resolve("grader/worker/target/lib"));
        this.archive =
                new ClassArchives(project.root().resolve("grader/target/archives"), classPath)
                        .ofWorkers();
        this.rounds = rounds;
    }

    /** Runs it; figures by the names that {@code contract} gives them. */
    public Map<String, Double> run() {
        try {
            Path scratch = Files.createTempDirectory("racecourse-explorer-");
            try {
                return figures(scratch);
            } finally {
                Folders.delete(scratch);
            }
        } catch (IOException e) {
            throw new GraderException("Cannot use a folder for temporary files", e);
        }
    }

    private Map<String, Double> figures(Path scratch) throws IOException {
        List<String> subjects = List.of("counter", "queue", "lock-queue");
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        List<Double> explorer = new ArrayList<>();
        List<Double> lincheck = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (String subject : subjects) {
                double rate = Double.parseDouble(answer(subject, scratch));
                rates.computeIfAbsent(subject, any -> new ArrayList<>()).add(rate);
            }
            explorer.add(cpuOfVerdict("explorer", scratch));
            lincheck.add(cpuOfVerdict("lincheck", scratch));
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        rates.forEach(
                (subject, found) ->
                        figures.put(
                                "explorer." + subject.replace('-', '_') + "_schedules_per_cpu_s",
                                Medians.of(found)));
        figures.put("explorer.cold_cpu_s", Medians.of(explorer));
        figures.put("explorer.lincheck_cpu_s", Medians.of(lincheck));
        figures.put("explorer.lincheck_over_cold", Medians.of(lincheck) / Medians.of(explorer));
        return figures;
    }

    private double cpuOfVerdict(String engine, Path scratch) {
        return Cost.of(
                        () -> {
                            if (!answer(engine, scratch).equals("failed")) {
                                throw new GraderException("The racy counter passed in " + engine);
                            }
                        })
                .cpuSeconds();
    }

    /** What a new JVM says of this. */
    private String answer(String what, Path scratch) {
        Path file = scratch.resolve("answer");
        List<String> arguments = new ArrayList<>(archive.flags());
        arguments.addAll(classPath.flags());
        arguments.addAll(List.of("-cp", classPath.ofLibrariesAlone(), MEASURED));
        arguments.addAll(List.of(what, file.toString()));
        try (ChildJvm jvm =
                ChildJvm.start(
                        scratch,
                        scratch,
                        HEAP_MIB,
                        arguments,
                        Redirect.DISCARD,
                        Redirect.DISCARD)) {
            int exitCode = jvm.process().waitFor();
            if (exitCode != 0) {
                throw new GraderException(what + " ended with exit code " + exitCode);
            }
            String answer = Files.readString(file);
            Files.delete(file);
            return answer;
        } catch (IOException e) {
            throw new GraderException(what + " gave no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraderException("Interrupted while measuring", e);
        }
    }
}
