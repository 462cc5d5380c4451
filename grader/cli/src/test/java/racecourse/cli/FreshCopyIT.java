package racecourse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import racecourse.core.build.Maven;

/** A copy of the project as a newcomer gets it: without anything built, and graded with at once. */
class FreshCopyIT {

    private static final Path ROOT = Path.of(System.getProperty("racecourse.home"));
    private static final Set<String> NOT_COPIED = Set.of("target", ".git", ".racecourse", ".idea");

    @TempDir private Path temp;

    @Test
    void isBuiltGradesTheSampleClassAsExpectedAndIsMeasuredBesideMaven() throws Exception {
        Path copy = copyOfTheProject();
        InvocationRequest request = new DefaultInvocationRequest();
        request.setBaseDirectory(copy.toFile());
        request.addArgs(List.of("package"));
        request.setProjects(List.of("grader/cli", "grader/worker"));
        request.setAlsoMake(true);
        request.addArgs(List.of("-DskipTests", "-Dspotless.check.skip"));
        Maven.run(request);

        Path results = temp.resolve("results");
        grade(copy, "bulk", copy.resolve("grader/samples").toString(), "--out", results.toString());
        assertEquals(
                read(ROOT.resolve("grader/samples/expected-scores.csv")),
                withoutFingerprints(read(results.resolve("scores.csv"))));
        assertTrue(Files.exists(results.resolve("ada/counter.json")));

        // Maven's side has a project of its own, whose libraries must be found as well.
        Path figures = temp.resolve("figures.json");
        grade(copy, "bench", "submission", "--pairs", "1", "--json", figures.toString());
        assertTrue(read(figures).contains("submission.maven_over_grade"));
    }

    private void grade(Path copy, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dracecourse.home=" + copy);
        command.addAll(List.of("-cp", copy.resolve("grader/cli/target/lib") + "/*"));
        command.add("racecourse.cli.Main");
        command.addAll(List.of(arguments));
        Path log = temp.resolve("log");
        Process grade =
                new ProcessBuilder(command)
                        .redirectOutput(log.toFile())
                        .redirectError(Redirect.appendTo(log.toFile()))
                        .start();
        assertEquals(0, grade.waitFor(), () -> read(log));
    }

    private static String withoutFingerprints(String csv) {
        return csv.lines()
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path copyOfTheProject() throws IOException {
        Path copy = temp.resolve("copy");
        Files.walkFileTree(
                ROOT,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attrs)
                            throws IOException {
                        if (NOT_COPIED.contains(dir.getFileName().toString())) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        Files.createDirectories(copy.resolve(ROOT.relativize(dir).toString()));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attrs)
                            throws IOException {
                        Files.copy(file, copy.resolve(ROOT.relativize(file).toString()));
                        return FileVisitResult.CONTINUE;
                    }
                });
        return copy;
    }
}
