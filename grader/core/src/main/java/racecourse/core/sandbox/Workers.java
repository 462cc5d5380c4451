package racecourse.core.sandbox;

import java.nio.file.Path;
import racecourse.core.exercise.Exercise;
import racecourse.core.exercise.Rubric;

/** Where workers come from. Thread-safe. */
public interface Workers extends AutoCloseable {

    /**
     * A worker for one submission.
     *
     * @param classes folder of the submission's compiled classes
     * @param scratch folder for the worker's files
     * @throws racecourse.core.failure.GraderException if none can be started
     */
    WorkerProcess start(Exercise exercise, Rubric rubric, Path classes, Path scratch);

    /** Ends those that wait for submissions. */
    @Override
    void close();
}
