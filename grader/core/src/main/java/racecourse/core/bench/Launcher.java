package racecourse.core.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import racecourse.core.exercise.Exercise;
import racecourse.core.exercise.Project;
import racecourse.core.failure.GraderException;

/** Grades as a student does, through the project's launcher. */
final class Launcher {

    private static final int POINTS_LOST = 1;

    private final Project project;

    Launcher(Project project) {
        this.project = project;
    }

    /**
     * Grades these sources.
     *
     * @param json where the results go
     * @return whether they got all points
     */
    boolean check(Exercise exercise, Path sources, Path json) {
        try {
            int exitCode =
                    new ProcessBuilder(
                                    project.root().resolve("grade").toString(),
                                    "check",
                                    exercise.slug(),
                                    "--submission",
                                    sources.toString(),
                                    "--json",
                                    json.toString())
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start()
                            .waitFor();
            if (exitCode > POINTS_LOST) {
                throw new GraderException(sources + " was graded with exit code " + exitCode);
            }
            return exitCode == 0;
        } catch (IOException e) {
            throw new GraderException("The launcher could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraderException("Interrupted while measuring", e);
        }
    }
}
