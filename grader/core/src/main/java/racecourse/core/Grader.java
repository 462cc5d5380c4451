package racecourse.core;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import racecourse.api.verdict.Verdict;
import racecourse.core.build.ClassArchives;
import racecourse.core.compile.Compilation;
import racecourse.core.compile.Compiler;
import racecourse.core.compile.IsolatedJavac;
import racecourse.core.compile.Javac;
import racecourse.core.compile.ResidentJavac;
import racecourse.core.exercise.CheckDefinition;
import racecourse.core.exercise.Exercise;
import racecourse.core.exercise.ReplayToken;
import racecourse.core.exercise.Rubric;
import racecourse.core.exercise.RubricReader;
import racecourse.core.sandbox.CheckSession;
import racecourse.core.sandbox.IsolatedWorkers;
import racecourse.core.sandbox.ResidentWorkers;
import racecourse.core.sandbox.WorkerClassPath;
import racecourse.core.sandbox.Workers;
import racecourse.core.score.GradedSubmission;
import racecourse.core.score.GradedSubmission.Times;
import racecourse.core.score.SubmissionOutcome;
import racecourse.core.submission.Problem;
import racecourse.core.submission.Submission;
import racecourse.core.submission.Workspace;

/** Grades submissions. Thread-safe: several may be graded at the same time. */
public final class Grader implements AutoCloseable {

    private final Javac javac;
    private final Compiler compiler;
    private final Workers workers;

    private Grader(Javac javac, WorkerClassPath classPath, Workers workers) {
        this.javac = javac;
        this.compiler = new Compiler(javac, classPath.ofCourse());
        this.workers = workers;
    }

    /** A grader for anybody's submissions: each has processes of its own. */
    public static Grader isolated(WorkerClassPath classPath, ClassArchives archives) {
        return new Grader(
                new IsolatedJavac(archives.ofCompiler()),
                classPath,
                new IsolatedWorkers(classPath, archives.ofWorkers()));
    }

    /**
     * A grader for what the project itself holds: its processes go from one submission to the next,
     * and are many times cheaper.
     */
    public static Grader resident(WorkerClassPath classPath, ClassArchives archives) {
        ResidentWorkers workers = new ResidentWorkers(classPath, archives.ofWorkers());
        return new Grader(new ResidentJavac(workers.scratch()), classPath, workers);
    }

    /** Ends processes that wait for submissions. */
    @Override
    public void close() {
        javac.close();
        workers.close();
    }

    /**
     * Takes a submission from its sources to its score.
     *
     * @param cleanSources source root for the files to edit that the submission lacks
     * @throws racecourse.core.failure.GraderException if the grader can't do its work
     */
    public GradedSubmission grade(Submission submission, Exercise exercise, Path cleanSources) {
        return grade(submission, exercise, RubricReader.read(exercise), cleanSources);
    }

    /** The same with some checks of the exercise only. */
    public GradedSubmission grade(
            Submission submission, Exercise exercise, Rubric rubric, Path cleanSources) {
        return grade(submission, exercise, rubric, cleanSources, CheckSession::runAll);
    }

    /**
     * Runs one schedule of one check again, instead of all checks.
     *
     * @param cleanSources as above
     * @return the submission with the verdict on that schedule as the only check's; {@code SKIPPED}
     *     if the token names no schedule
     * @throws racecourse.core.failure.InputException if the exercise has no such check
     */
    public GradedSubmission replay(
            Submission submission, Exercise exercise, ReplayToken token, Path cleanSources) {
        Rubric rubric = RubricReader.read(exercise);
        CheckDefinition check = rubric.check(token.check());
        return grade(
                submission,
                exercise,
                new Rubric(rubric.specClass(), List.of(check)),
                cleanSources,
                session -> Map.of(check.id(), session.replay(check, token.schedule())));
    }

    private GradedSubmission grade(
            Submission submission,
            Exercise exercise,
            Rubric rubric,
            Path cleanSources,
            Function<CheckSession, Map<String, Verdict>> checks) {
        if (submission.isEmpty() || !submission.problems().isEmpty()) {
            return GradedSubmission.notRun(
                    SubmissionOutcome.NOT_COMPILED,
                    submission,
                    exercise,
                    rubric,
                    submission.isEmpty() ? List.of(nothingFor(exercise)) : submission.problems(),
                    submission.notes(),
                    new Times(0));
        }
        try (Workspace workspace = Workspace.of(submission, exercise, cleanSources)) {
            long start = System.nanoTime();
            Compilation compilation = compiler.compile(workspace, exercise);
            long compiled = System.nanoTime();
            if (!compilation.succeeded()) {
                return GradedSubmission.notRun(
                        SubmissionOutcome.NOT_COMPILED,
                        submission,
                        exercise,
                        rubric,
                        compilation.problems(),
                        workspace.notes(),
                        new Times(seconds(start, compiled)));
            }
            try (CheckSession session =
                    new CheckSession(
                            workers,
                            exercise,
                            rubric,
                            compilation.classes(),
                            workspace.scratch())) {
                Map<String, Verdict> verdicts = checks.apply(session);
                Times times =
                        new Times(
                                seconds(start, compiled),
                                seconds(compiled, System.nanoTime()),
                                session.cpuSeconds());
                return GradedSubmission.of(
                        verdicts, submission, exercise, rubric, workspace.notes(), times);
            }
        }
    }

    private static Problem nothingFor(Exercise exercise) {
        return new Problem(
                null,
                0,
                "There is no file of this exercise in it: expected "
                        + String.join(", ", exercise.editable())
                        + " in package "
                        + exercise.packageName()
                        + ".");
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
