package racecourse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import racecourse.core.Grader;
import racecourse.core.exercise.Exercise;
import racecourse.core.verify.Verification;

/**
 * Every exercise is proven: starters lose, references and alternatives win, mistakes are caught by
 * the checks that are meant for them. For mutants, there is {@code ./grade verify}.
 */
class ExercisesIT {

    private final WorkingCopy copy = new WorkingCopy(new Terminal());

    private static Grader resident;

    @BeforeAll
    static void start() {
        resident = new WorkingCopy(new Terminal()).residentGrader();
    }

    @AfterAll
    static void end() {
        resident.close();
    }

    @TestFactory
    List<DynamicTest> isProven() {
        List<Exercise> exercises = copy.exercises(null);
        Grader grader = copy.graderFor(exercises);
        List<DynamicTest> tests = new ArrayList<>();
        for (Exercise exercise : exercises) {
            tests.add(DynamicTest.dynamicTest(exercise.slug(), () -> prove(grader, exercise)));
        }
        return tests;
    }

    private static void prove(Grader grader, Exercise exercise) {
        List<String> faults = new ArrayList<>();
        int cores = Runtime.getRuntime().availableProcessors();
        new Verification(grader, resident, Verification.Depth.CHECKS_MEANT, cores)
                .verify(
                        exercise,
                        1,
                        finding ->
                                finding.faults()
                                        .forEach(f -> faults.add(finding.specimen() + " " + f)));
        assertEquals(List.of(), faults);
    }
}
