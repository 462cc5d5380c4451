package racecourse.core.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static racecourse.api.verdict.Verdict.PASSED;
import static racecourse.core.testing.Graded.LOST_UPDATE;

import java.util.List;
import org.junit.jupiter.api.Test;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Verdict;
import racecourse.core.score.GradedSubmission;
import racecourse.core.testing.Graded;

class MutantMatrixTest {

    private static final Verdict SKIPPED = Verdict.of(CheckOutcome.SKIPPED, "since");
    private static final GradedSubmission BY_TWO = Graded.of("x", LOST_UPDATE, LOST_UPDATE, PASSED);
    private static final GradedSubmission BY_ONE = Graded.of("x", PASSED, LOST_UPDATE, SKIPPED);
    private static final GradedSubmission BY_NONE = Graded.of("x", PASSED, PASSED, PASSED);

    private final MutantMatrix matrix = new MutantMatrix(Graded.RUBRIC.checks());

    @Test
    void aRowHasALetterForEachCheckThatNoticesAndACapitalForOneThatIsAlone() {
        assertEquals("ab.", MutantMatrix.row(BY_TWO));
        assertEquals(".B-", MutantMatrix.row(BY_ONE));
        assertEquals("...", MutantMatrix.row(BY_NONE));
        assertEquals(".??", MutantMatrix.row(Graded.of("x", PASSED)));
    }

    @Test
    void theSummaryTellsWhatEachCheckCatchesAndHowManyThereAre() {
        matrix.addMutant(BY_TWO, false);
        matrix.addMutant(BY_ONE, false);
        matrix.addMutant(BY_NONE, false);
        matrix.addMutant(BY_NONE, true);
        matrix.addNotCompiled();
        matrix.addMistake(BY_ONE);
        matrix.addMistake(BY_TWO);
        List<String> lines = matrix.summary();
        assertEquals(
                List.of(
                        "a starts 1 mutants, 0 of them alone; 0 mistakes alone",
                        "b counts 2 mutants, 1 of them alone; 1 mistakes alone",
                        "c reads 0 mutants, 0 of them alone; 0 mistakes alone",
                        "A question to the author: what is caught by these alone? starts, reads",
                        "4 mutants: 2 caught, 1 declared equivalent (25.0 %), 1 got through; 1 more"
                                + " do not compile"),
                lines.stream().map(line -> line.replaceAll(" +", " ")).toList());
    }

    @Test
    void atMostThreeInAHundredMayBeDeclaredEquivalent() {
        for (int i = 0; i < 97; i++) {
            matrix.addMutant(BY_ONE, false);
        }
        for (int i = 0; i < 3; i++) {
            matrix.addMutant(BY_NONE, true);
        }
        assertFalse(matrix.hasTooManyEquivalents());
        matrix.addMutant(BY_NONE, true);
        assertTrue(matrix.hasTooManyEquivalents());
    }
}
