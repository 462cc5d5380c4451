package racecourse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import racecourse.core.Grader;
import racecourse.core.build.ClassArchives;
import racecourse.core.build.TrustedBuild;
import racecourse.core.exercise.Exercise;
import racecourse.core.exercise.Project;
import racecourse.core.failure.InputException;
import racecourse.core.report.BestScores;
import racecourse.core.sandbox.WorkerClassPath;
import racecourse.core.score.GradedSubmission;
import racecourse.core.submission.Submission;
import racecourse.core.submission.SubmissionFinder;
import racecourse.core.submission.SubmissionReader;

/** The copy of the project whose launcher was started, and a grader for it. */
final class WorkingCopy {

    private final Project project =
            new Project(Path.of(System.getProperty("racecourse.home", ".")));
    private final Terminal terminal;

    WorkingCopy(Terminal terminal) {
        this.terminal = terminal;
    }

    Project project() {
        return project;
    }

    /** A grader, once the specs of these exercises are built. */
    Grader graderFor(List<Exercise> exercises) {
        new TrustedBuild(project, terminal::tell).ensureBuilt(exercises);
        WorkerClassPath workers = workers();
        return Grader.isolated(workers, archivesOf(workers));
    }

    /** One that costs less, for what the project itself holds; to be closed. */
    Grader residentGrader() {
        WorkerClassPath workers = workers();
        return Grader.resident(workers, archivesOf(workers));
    }

    private WorkerClassPath workers() {
        return WorkerClassPath.in(project.root().resolve("grader/worker/target/lib"));
    }

    private ClassArchives archivesOf(WorkerClassPath workers) {
        return new ClassArchives(project.root().resolve("grader/target/archives"), workers);
    }

    /** Grades what stands in the working copy itself, and keeps the best result. */
    GradedSubmission gradeOwn(Grader grader, Exercise exercise) throws IOException {
        GradedSubmission graded =
                grader.grade(ownSubmission(exercise), exercise, exercise.starterSources());
        bestScores().keep(graded);
        return graded;
    }

    /** What stands in the working copy itself. */
    Submission ownSubmission(Exercise exercise) {
        return SubmissionReader.read("working copy", exercise.starterSources(), exercise);
    }

    /**
     * Reads a submission that stands elsewhere.
     *
     * @throws InputException if it holds nothing of the exercise
     */
    static Submission submission(Path from, Exercise exercise) {
        Submission read = SubmissionReader.read(SubmissionFinder.nameOf(from), from, exercise);
        if (read.isEmpty()) {
            throw new InputException(
                    from
                            + " holds no file of the exercise "
                            + exercise.slug()
                            + ". Expected: "
                            + String.join(", ", exercise.editable())
                            + " in package "
                            + exercise.packageName()
                            + ".");
        }
        return read;
    }

    BestScores bestScores() {
        return new BestScores(project.root().resolve(".racecourse/best"));
    }

    /** The exercise of this name, or all if it is null. */
    List<Exercise> exercises(String slugOrNull) {
        return slugOrNull == null ? project.exercises() : List.of(project.exercise(slugOrNull));
    }
}
