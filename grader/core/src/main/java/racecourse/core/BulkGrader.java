package racecourse.core;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import racecourse.core.exercise.Exercise;
import racecourse.core.failure.GraderException;
import racecourse.core.failure.InputException;
import racecourse.core.score.GradedSubmission;
import racecourse.core.submission.Submission;
import racecourse.core.submission.SubmissionReader;

/** Grades many submissions, several at a time; each is graded as if it were alone. */
public final class BulkGrader {

    private final Grader grader;
    private final int workers;

    /**
     * What there is to grade, and what there isn't.
     *
     * @param tasks the submissions, one for each exercise that they hold
     * @param unreadable sentences about those that can't be graded
     */
    public record Plan(List<Task> tasks, List<String> unreadable) {}

    /**
     * One submission of one exercise.
     *
     * @param submission the submission
     * @param exercise the exercise
     */
    public record Task(Submission submission, Exercise exercise) {}

    /** A grader that grades this many submissions at a time; at least 1. */
    public BulkGrader(Grader grader, int workers) {
        this.grader = grader;
        this.workers = workers;
    }

    /**
     * Reads the submissions.
     *
     * @param found folder or zip by name
     * @param exercises the exercises to look for
     * @param demanded whether a submission without files of an exercise gets its zero, as it does
     *     when there is just the one exercise to hand in
     */
    public static Plan plan(Map<String, Path> found, List<Exercise> exercises, boolean demanded) {
        List<Task> tasks = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        found.forEach(
                (name, path) -> {
                    try {
                        int before = tasks.size();
                        for (Exercise exercise : exercises) {
                            Submission submission = SubmissionReader.read(name, path, exercise);
                            if (demanded || !submission.isEmpty()) {
                                tasks.add(new Task(submission, exercise));
                            }
                        }
                        if (tasks.size() == before) {
                            unreadable.add(name + " holds no file of any exercise.");
                        }
                    } catch (InputException e) {
                        unreadable.add(e.getMessage());
                    }
                });
        return new Plan(tasks, unreadable);
    }

    /**
     * Grades them.
     *
     * @param whenGraded told of each as soon as it is graded, by one thread at a time
     * @return the graded submissions, in the order of the tasks
     */
    public List<GradedSubmission> grade(List<Task> tasks, Consumer<GradedSubmission> whenGraded) {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<GradedSubmission>> futures = new ArrayList<>();
            for (Task task : tasks) {
                futures.add(pool.submit(() -> gradeOne(task, whenGraded)));
            }
            List<GradedSubmission> graded = new ArrayList<>();
            for (Future<GradedSubmission> future : futures) {
                graded.add(future.get());
            }
            return graded;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraderException("Interrupted while grading", e);
        } catch (ExecutionException e) {
            throw new GraderException("Grading failed: " + e.getCause().getMessage(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private GradedSubmission gradeOne(Task task, Consumer<GradedSubmission> whenGraded) {
        Exercise exercise = task.exercise();
        GradedSubmission graded =
                grader.grade(task.submission(), exercise, exercise.starterSources());
        synchronized (this) {
            whenGraded.accept(graded);
        }
        return graded;
    }
}
