package racecourse.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import racecourse.api.verdict.Verdict;
import racecourse.core.score.CheckResult;
import racecourse.core.testing.Graded;

class ReplayReportTest {

    private static final String SOURCE =
            """
            class Counter {
                int value;

                void increment() {
                    value++;
                }
            }
            """;

    private static String report(Verdict verdict) {
        return ReplayReport.of(
                new CheckResult(Graded.RUBRIC.checks().get(1), verdict),
                Map.of("racecourse/counter/Counter.java", SOURCE),
                60,
                Palette.PLAIN);
    }

    @Test
    void everyStepIsNumberedBelowItsLine() {
        assertEquals(
                """
                Two increments at the same time both count

                Thread 1
                     Counter.java:5  value++;
                  1 >     value.READ: 10
                Thread 2
                     Counter.java:5  value++;
                  2 >     value.READ: 10
                  3       value.WRITE(11)
                Thread 1
                     Counter.java:5  value++;
                  4 >     value.WRITE(11)

                Two threads called increment() on a counter at 10. Expected
                12 afterwards, but it was 11: one increment was lost.""",
                report(Graded.LOST_UPDATE));
    }

    @Test
    void aScheduleThatPassesIsExplained() {
        assertTrue(report(Verdict.PASSED).contains("This schedule passes"));
    }
}
