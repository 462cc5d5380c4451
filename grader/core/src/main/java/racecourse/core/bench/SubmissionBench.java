package racecourse.core.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.InvocationRequest;
import racecourse.core.build.Maven;
import racecourse.core.exercise.Exercise;
import racecourse.core.exercise.Project;
import racecourse.core.exercise.Rubric;
import racecourse.core.exercise.RubricReader;
import racecourse.core.failure.GraderException;
import racecourse.core.process.Folders;

/**
 * One right submission of {@code counter}, cold: the launcher beside {@code mvn -q test} on the
 * same checks, in turn.
 */
public final class SubmissionBench {

    private static final String EXERCISE = "counter";

    private final Project project;
    private final Exercise exercise;
    private final int pairs;
    private final Launcher launcher;

    /** A bench that runs this many pairs; at least 1. */
    public SubmissionBench(Project project, int pairs) {
        this.project = project;
        this.exercise = project.exercise(EXERCISE);
        this.pairs = pairs;
        this.launcher = new Launcher(project);
    }

    /** Runs it; figures by the names that {@code contract} gives them. */
    public Map<String, Double> run() {
        Path folder = mavenProject();
        Path results = folder.resolve("results.json");
        try {
            gradeOnce(results);
            mavenTestOnce(folder);
            List<Cost> grade = new ArrayList<>();
            List<Cost> maven = new ArrayList<>();
            for (int i = 0; i < pairs; i++) {
                grade.add(Cost.of(() -> gradeOnce(results)));
                maven.add(Cost.of(() -> mavenTestOnce(folder)));
            }
            Map<String, Double> figures = new LinkedHashMap<>();
            figures.put("submission.cpu_s", Medians.of(grade, Cost::cpuSeconds));
            figures.put("submission.wall_s", Medians.of(grade, Cost::wallSeconds));
            figures.put("submission.maven_cpu_s", Medians.of(maven, Cost::cpuSeconds));
            figures.put("submission.maven_wall_s", Medians.of(maven, Cost::wallSeconds));
            figures.put(
                    "submission.maven_over_grade",
                    Medians.of(maven, Cost::cpuSeconds) / Medians.of(grade, Cost::cpuSeconds));
            return figures;
        } finally {
            delete(folder);
        }
    }

    private void gradeOnce(Path results) {
        if (!launcher.check(exercise, exercise.referenceSources(), results)) {
            throw new GraderException("The reference of " + EXERCISE + " lost points");
        }
    }

    private static void mavenTestOnce(Path folder) {
        // Every run compiles the submission anew, as it would for a new student.
        delete(folder.resolve("target"));
        InvocationRequest request = new DefaultInvocationRequest();
        request.setBaseDirectory(folder.toFile());
        request.addArgs(List.of("test"));
        Maven.run(request);
    }

    /** A project of its own for the submission, the spec and their libraries. */
    private Path mavenProject() {
        Rubric rubric = RubricReader.read(exercise);
        String spec = rubric.specClass().substring(rubric.specClass().lastIndexOf('.') + 1);
        Path lib = project.root().resolve("grader/worker/target/lib");
        try (InputStream template =
                SubmissionBench.class.getResourceAsStream("/racecourse/maven-side.xml")) {
            Path folder = Files.createTempDirectory("racecourse-maven-");
            String pom =
                    new String(template.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("@lib@", lib.toString())
                            .replace("@sources@", exercise.referenceSources().toString())
                            .replace(
                                    "@tests@",
                                    exercise.folder().resolve("src/test/java").toString())
                            .replace("@spec@", spec)
                            .replace("@agent@", agentIn(lib));
            Files.writeString(folder.resolve("pom.xml"), pom);
            return folder;
        } catch (IOException e) {
            throw new GraderException("Cannot make a project for Maven", e);
        }
    }

    private static String agentIn(Path lib) throws IOException {
        try (Stream<Path> jars = Files.list(lib)) {
            return jars.map(Path::toString)
                    .filter(jar -> jar.contains("byte-buddy-agent"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void delete(Path folder) {
        try {
            if (Files.exists(folder)) {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new GraderException("Cannot delete " + folder, e);
        }
    }
}
