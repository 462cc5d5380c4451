package racecourse.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import racecourse.core.exercise.Rubric;
import racecourse.core.exercise.Statement;
import racecourse.core.testing.Graded;

class RubricTableTest {

    @Test
    void eachCheckStandsAboveItsSentence() {
        Rubric rubric =
                new Rubric(
                        "Spec", List.of(Graded.check("one", "1", 2), Graded.check("two", "2", 10)));
        assertEquals(
                List.of(
                        "No  points  check",
                        " 1       2  one",
                        "            All calls",
                        "            count.",
                        " 2      10  two",
                        "            It ends."),
                RubricTable.of(
                        new Statement(List.of("All calls count.", "It ends.")),
                        rubric,
                        22,
                        Palette.PLAIN));
    }
}
