package racecourse.core.verify;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import racecourse.core.Grader;
import racecourse.core.exercise.Exercise;
import racecourse.core.failure.GraderException;

/**
 * Grades every specimen of an exercise, several times if asked, and says what is not as it must be;
 * the statement too must fit the checks.
 */
public final class Verification {

    private final Grader isolated;
    private final Grader resident;
    private final Depth depth;
    private final int workers;

    /** How much is graded besides starter, reference and alternatives, of which everything is. */
    public enum Depth {
        /** Of mistakes the checks that are meant for them, and what these require. */
        CHECKS_MEANT,
        /** Mistakes, and the mutants of what is right, with all checks, as cheaply as can be. */
        MUTANTS,
        /** The same, and each specimen first in the way that submissions are. */
        PROOF;

        boolean hasMutants() {
            return this == MUTANTS || this == PROOF;
        }
    }

    /**
     * What came of one specimen.
     *
     * @param specimen what it is called
     * @param faults what to mend; empty if it is as it must be
     * @param summary its score and the checks that cost it points; of a mutant, its row of the
     *     matrix
     */
    public record Finding(String specimen, List<String> faults, String summary) {

        /** Copies the list. */
        public Finding {
            faults = List.copyOf(faults);
        }
    }

    /**
     * What came of an exercise.
     *
     * @param faulty how many findings have faults
     * @param matrix what each check catches; complete only with mutants
     * @param needs how many schedules that takes; complete only with mutants
     */
    public record Result(int faulty, MutantMatrix matrix, ScheduleNeeds needs) {}

    /**
     * A verification. What the resident grader finds not to be as it must be, the isolated one
     * decides.
     *
     * @param isolated a grader for anybody's submissions
     * @param resident one for the project's own
     * @param workers how many specimens are graded at a time
     */
    public Verification(Grader isolated, Grader resident, Depth depth, int workers) {
        this.isolated = isolated;
        this.resident = resident;
        this.depth = depth;
        this.workers = workers;
    }

    /**
     * Verifies one exercise.
     *
     * @param repetitions how often each specimen is graded, mutants but once; at least 1
     * @param whenFound told of each finding, by one thread at a time, in the order of the specimens
     */
    public Result verify(Exercise exercise, int repetitions, Consumer<Finding> whenFound) {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            return new VerificationRound(
                            isolated, resident, depth, exercise, repetitions, pool, whenFound)
                    .run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraderException("Interrupted while verifying", e);
        } catch (ExecutionException e) {
            throw new GraderException("Verifying failed: " + e.getCause(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
