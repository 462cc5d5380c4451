package racecourse.core.calibrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static racecourse.api.verdict.Verdict.PASSED;
import static racecourse.core.testing.Graded.LOST_UPDATE;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import racecourse.api.Explored;
import racecourse.api.verdict.Verdict;
import racecourse.core.calibrate.Calibration.Budget;
import racecourse.core.testing.Graded;
import racecourse.core.verify.ScheduleNeeds;

class CalibrationTest {

    private static final String SPEC =
            """
            class CounterSpec {
                // What stands around an annotation stays.
                @Explored(schedules = 300, threadsMayStay = true) // as it is
                @Check(title = "It starts",   points = 1)
                void starts() {}

                @Explored
                @Check(title = "It counts", points = 2)
                void counts() {}

                @Explored(schedules = 20, steps = 5_000)
                @Check(title = "It reads", points = 3)
                void reads() {}
            }
            """;

    private final ScheduleNeeds needs = new ScheduleNeeds();
    private final List<Budget> budgets = new ArrayList<>();

    private String calibrated() {
        return Calibration.rewritten(SPEC, Graded.RUBRIC, needs, budgets);
    }

    private static Verdict foundWithin(int schedules) {
        return LOST_UPDATE.withDetails(Explored.FOUND_WITHIN + schedules + "\nmore");
    }

    @Test
    void aMistakeSetsTheChecksThatAreMeantForIt() {
        needs.addMistake(
                Graded.of("x", foundWithin(901), foundWithin(90), PASSED), List.of("counts"));
        needs.addMistake(Graded.of("y", PASSED, foundWithin(201), PASSED), List.of("counts"));
        assertEquals(SPEC.replace("@Explored\n", "@Explored(schedules = 1_300)\n"), calibrated());
        assertEquals(
                List.of(new Budget("starts", 300, 0, 300), new Budget("counts", 2_000, 201, 1_300)),
                budgets);
    }

    @Test
    void aMutantSetsTheCheckThatFindsItSoonest() {
        needs.addMutant(Graded.of("x", foundWithin(250), foundWithin(600), PASSED));
        calibrated();
        assertEquals(List.of(1_500, 1_000), budgets.stream().map(Budget::after).toList());
    }

    @Test
    void aMutantThatACheckFindsWithoutSchedulesSetsNone() {
        needs.addMutant(Graded.of("x", foundWithin(500), LOST_UPDATE, PASSED));
        calibrated();
        assertEquals(List.of(300, 1_000), budgets.stream().map(Budget::after).toList());
    }

    @Test
    void whatIsWrittenIsRaisedButNeverLowered() {
        needs.addMistake(Graded.of("x", foundWithin(40), PASSED, PASSED), List.of("starts"));
        assertTrue(calibrated().contains("(schedules = 300, "));
        needs.addMistake(Graded.of("x", foundWithin(60), PASSED, PASSED), List.of("starts"));
        assertTrue(calibrated().contains("(schedules = 400, "));
    }

    @Test
    void whatRanAllInterleavingsDoesSoAgain() {
        needs.addRight(
                Graded.of("x", PASSED.withDetails(Explored.ALL_RUN + "600."), PASSED, PASSED));
        calibrated();
        assertEquals(List.of(2_400 + 600, 1_000), budgets.stream().map(Budget::after).toList());
    }
}
