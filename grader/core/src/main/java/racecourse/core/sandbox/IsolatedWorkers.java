package racecourse.core.sandbox;

import java.nio.file.Path;
import java.util.List;
import racecourse.core.exercise.Exercise;
import racecourse.core.exercise.Rubric;
import racecourse.core.process.ClassArchive;

/** Workers whose JVMs are started for one submission, and killed after it. */
public final class IsolatedWorkers implements Workers {

    private final WorkerClassPath classPath;
    private final ClassArchive archive;

    /** Workers that load these libraries, and start from this archive of them. */
    public IsolatedWorkers(WorkerClassPath classPath, ClassArchive archive) {
        this.classPath = classPath;
        this.archive = archive;
    }

    @Override
    public WorkerProcess start(Exercise exercise, Rubric rubric, Path classes, Path scratch) {
        WorkerJvm jvm =
                WorkerJvm.start(
                        classPath,
                        archive,
                        classPath.forSubmission(exercise, classes),
                        exercise.limits(),
                        scratch);
        return new WorkerProcess(jvm, exercise, rubric, List.of(), scratch, WorkerJvm::close);
    }

    @Override
    public void close() {
        // None waits.
    }
}
