package racecourse.core.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import racecourse.core.exercise.Contract;
import racecourse.core.exercise.Exercise;
import racecourse.core.failure.GraderException;
import racecourse.core.submission.Problem;
import racecourse.core.submission.Workspace;

/**
 * Compiles the sources of a workspace with javac, and nothing else in reach but what the course
 * gives to students.
 */
public final class Compiler {

    static final List<String> OPTIONS =
            List.of(
                    "-proc:none",
                    "-implicit:none",
                    "-encoding",
                    "UTF-8",
                    "-g",
                    "-nowarn",
                    "-Xlint:none",
                    "-Xmaxerrs",
                    "20",
                    "-sourcepath",
                    "");

    private final Javac javac;
    private final Path course;

    /**
     * A compiler that runs this javac.
     *
     * @param course the jar or folder with the classes that the course gives to students
     */
    public Compiler(Javac javac, Path course) {
        this.javac = javac;
        this.course = course;
    }

    /** Compiles a workspace, and holds the classes against the exercise's contract. */
    public Compilation compile(Workspace workspace, Exercise exercise) {
        Path log = workspace.scratch().resolve("javac.log");
        OptionalInt exitCode = javac.run(workspace, options(workspace), log);
        List<Problem> problems;
        if (exitCode.isEmpty()) {
            problems = List.of(tooLarge());
        } else if (exitCode.getAsInt() == 0) {
            problems =
                    Contract.of(exercise).missingIn(workspace.classes()).stream()
                            .map(sentence -> new Problem(null, 0, sentence))
                            .toList();
        } else {
            problems = new ArrayList<>(JavacLog.problemsIn(read(log)));
            if (problems.isEmpty()) {
                problems.add(tooLarge());
            }
        }
        return new Compilation(workspace.classes(), problems);
    }

    private List<String> options(Workspace workspace) {
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(List.of("-cp", course.toString()));
        options.addAll(List.of("-d", workspace.classes().toString()));
        return options;
    }

    private static Problem tooLarge() {
        return new Problem(
                null,
                0,
                "The compiler ended without a message: the sources need more than "
                        + Javac.HEAP_MIB
                        + " MiB of memory or "
                        + Javac.CPU_SECONDS
                        + " seconds of CPU time to compile. Simplify them.");
    }

    private static String read(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new GraderException("Cannot read the compiler's messages", e);
        }
    }
}
