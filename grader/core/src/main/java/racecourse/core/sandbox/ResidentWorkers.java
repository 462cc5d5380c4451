package racecourse.core.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import racecourse.core.exercise.Exercise;
import racecourse.core.exercise.Rubric;
import racecourse.core.failure.GraderException;
import racecourse.core.process.ClassArchive;
import racecourse.core.process.Folders;

/**
 * Workers whose JVMs go from one submission to the next, which costs a small part of the time. They
 * are for code that the project itself holds, such as mutants of its solutions: it could harm what
 * follows.
 */
public final class ResidentWorkers implements Workers {

    /** What is left behind by those before, such as loaded classes, adds up. */
    private static final int MOST_JOBS = 200;

    private final WorkerClassPath classPath;
    private final ClassArchive archive;
    private final Path scratch;
    private final Map<Exercise.Limits, Deque<WorkerJvm>> idle = new HashMap<>();

    /** As yet none. */
    public ResidentWorkers(WorkerClassPath classPath, ClassArchive archive) {
        this.classPath = classPath;
        this.archive = archive;
        try {
            scratch = Files.createTempDirectory("racecourse-");
        } catch (IOException e) {
            throw new GraderException("Cannot make a folder for workers", e);
        }
    }

    @Override
    public WorkerProcess start(Exercise exercise, Rubric rubric, Path classes, Path socketFolder) {
        Exercise.Limits limits = exercise.limits();
        return new WorkerProcess(
                take(limits),
                exercise,
                rubric,
                List.of(exercise.specClasses().toString(), classes.toString()),
                socketFolder,
                jvm -> giveBack(limits, jvm));
    }

    /** Their folder for whatever they want to write; deleted in the end. */
    public Path scratch() {
        return scratch;
    }

    private synchronized WorkerJvm take(Exercise.Limits limits) {
        WorkerJvm waiting = idle.computeIfAbsent(limits, l -> new ArrayDeque<>()).poll();
        return waiting != null
                ? waiting
                : WorkerJvm.start(
                        classPath, archive, classPath.ofLibrariesAlone(), limits, scratch);
    }

    private synchronized void giveBack(Exercise.Limits limits, WorkerJvm jvm) {
        if (jvm.jobs() < MOST_JOBS && jvm.endJob()) {
            idle.get(limits).push(jvm);
        } else {
            jvm.close();
        }
    }

    @Override
    public synchronized void close() {
        idle.values().forEach(jvms -> jvms.forEach(WorkerJvm::close));
        idle.clear();
        try {
            Folders.delete(scratch);
        } catch (IOException e) {
            throw new GraderException("Cannot delete " + scratch, e);
        }
    }
}
