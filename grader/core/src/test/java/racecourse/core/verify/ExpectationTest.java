package racecourse.core.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static racecourse.api.verdict.Verdict.PASSED;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Verdict;
import racecourse.core.mutant.MutantMaker;
import racecourse.core.score.GradedSubmission;
import racecourse.core.score.SubmissionOutcome;
import racecourse.core.submission.Problem;
import racecourse.core.testing.Graded;
import racecourse.core.verify.Specimen.Kind;

class ExpectationTest {

    private static final GradedSubmission FULL = Graded.of("x", PASSED, PASSED, PASSED);
    private static final GradedSubmission LOST = Graded.of("x", PASSED, Graded.LOST_UPDATE, PASSED);

    private static final MutantSpecimen MUTANT =
            new MutantSpecimen(
                    new Specimen(Kind.REFERENCE, "reference", Path.of("x"), List.of(), 17),
                    "p/C.java",
                    MutantMaker.mutantsOf("C.java", "class C {\n    volatile int n;\n}\n").get(0));

    @Test
    void aStarterLosesPoints() {
        assertEquals(List.of(), faults(LOST, Kind.STARTER));
        assertFault("must lose points", FULL, Kind.STARTER);
    }

    @Test
    void referenceAndAlternativesGetFullMarks() {
        for (Kind kind : List.of(Kind.REFERENCE, Kind.ALTERNATIVE)) {
            assertEquals(List.of(), faults(FULL, kind));
            assertFault("counts is FAILED", LOST, kind);
        }
    }

    @Test
    void aMistakeLosesPointsInEveryCheckThatIsMeantForIt() {
        assertEquals(List.of(), faults(LOST, Kind.MISTAKE, "counts"));
        assertFault("caught by starts, which is PASSED", LOST, Kind.MISTAKE, "starts");
        assertFault("caught by reads, which is PASSED", LOST, Kind.MISTAKE, "counts", "reads");
        assertFault("there is no check count", LOST, Kind.MISTAKE, "count");
        assertFault("names no check", LOST, Kind.MISTAKE);
    }

    @Test
    void aMistakeIsNotCaughtByACheckThatWasSkipped() {
        Verdict skipped = Verdict.of(CheckOutcome.SKIPPED, "since");
        assertFault(
                "which is SKIPPED",
                Graded.of("x", PASSED, Graded.LOST_UPDATE, skipped),
                Kind.MISTAKE,
                "reads");
    }

    @Test
    void everySpecimenIsGraded() {
        GradedSubmission broken =
                Graded.notRun(SubmissionOutcome.NOT_COMPILED, "x", new Problem("A.java", 1, "no"));
        GradedSubmission undecided = Graded.of("x", PASSED);
        for (Kind kind : Kind.values()) {
            assertFault("is NOT_COMPILED: A.java:1: no", broken, kind, "counts");
            assertFault("is UNDECIDED", undecided, kind, "counts");
        }
    }

    @Test
    void aMutantLosesPointsUnlessItIsRecordedAsRight() {
        assertEquals(List.of(), Expectation.faultsOf(LOST, MUTANT, false));
        assertEquals(List.of(), Expectation.faultsOf(FULL, MUTANT, true));
        String through = Expectation.faultsOf(FULL, MUTANT, false).get(0);
        assertTrue(through.contains("-    volatile int n;\n+    int n;"), through);
        assertTrue(through.contains("operator: \"drop-volatile\""), through);
        String caught = Expectation.faultsOf(LOST, MUTANT, true).get(0);
        assertTrue(caught.contains("recorded as equivalent, but: counts is FAILED"), caught);
        GradedSubmission undecided = Graded.of("x", PASSED);
        for (boolean equivalent : new boolean[] {false, true}) {
            String fault = Expectation.faultsOf(undecided, MUTANT, equivalent).get(0);
            assertTrue(fault.contains("is UNDECIDED"), fault);
        }
    }

    private static void assertFault(
            String part, GradedSubmission graded, Kind kind, String... caughtBy) {
        List<String> faults = faults(graded, kind, caughtBy);
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.get(0).contains(part), faults::toString);
    }

    private static List<String> faults(GradedSubmission graded, Kind kind, String... caughtBy) {
        return Expectation.faultsOf(
                graded, new Specimen(kind, "x", Path.of("x"), List.of(caughtBy), 17));
    }
}
