package racecourse.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static racecourse.api.verdict.Verdict.PASSED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import racecourse.core.score.GradedSubmission;
import racecourse.core.score.SubmissionOutcome;
import racecourse.core.submission.Problem;
import racecourse.core.testing.Graded;

class ScoresCsvTest {

    @Test
    void hasARowForEachSubmissionInTheirOrder() {
        GradedSubmission bob = Graded.of("bob", PASSED, Graded.LOST_UPDATE, PASSED);
        GradedSubmission alice =
                Graded.notRun(SubmissionOutcome.NOT_COMPILED, "alice", new Problem(null, 0, "x"));
        GradedSubmission carol = Graded.of("carol", PASSED);
        assertEquals(
                "submission,exercise,outcome,score,maxScore,fingerprint\n"
                        + ("bob,counter,GRADED,3,6," + quoted(bob))
                        + ("alice,counter,NOT_COMPILED,0,6," + quoted(alice))
                        + ("carol,counter,UNDECIDED,,6," + quoted(carol)),
                ScoresCsv.of(List.of(bob, alice, carol)).replace("\"", ""));
    }

    private static String quoted(GradedSubmission graded) {
        return graded.fingerprint() + "\n";
    }

    @Test
    void quotesWhatWouldEndACell() {
        assertEquals("\"a,b\"", cellOf("a,b"));
        assertEquals("\"a\"\"b\"", cellOf("a\"b"));
        assertEquals("\"a\nb\"", cellOf("a\nb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void makesNoFormulas(String name) {
        String cell = cellOf(name);
        assertTrue(cell.replace("\"", "").startsWith("'"), cell);
    }

    /** The first cell, which ends where the exercise's cell begins. */
    private static String cellOf(String name) {
        String table = ScoresCsv.of(List.of(Graded.of(name, PASSED, PASSED, PASSED)));
        return table.substring(table.indexOf('\n') + 1, table.indexOf(",counter"));
    }
}
