package racecourse.core.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static racecourse.api.verdict.Verdict.PASSED;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Location;
import racecourse.api.verdict.Verdict;
import racecourse.core.exercise.Exercise;
import racecourse.core.exercise.Rubric;
import racecourse.core.score.GradedSubmission.Times;
import racecourse.core.submission.Problem;
import racecourse.core.submission.Submission;
import racecourse.core.testing.Graded;

class GradedSubmissionTest {

    private static final String PLACE = "racecourse/counter/Counter.java";
    private static final Verdict FAILED = Verdict.of(CheckOutcome.FAILED, "no");

    @Test
    void aPassedCheckIsWorthItsPointsAndAnyOtherNone() {
        GradedSubmission graded = Graded.of("alice", PASSED, FAILED, PASSED);
        assertEquals(OptionalInt.of(3), graded.score());
        assertEquals(6, graded.maxScore());
        assertEquals(SubmissionOutcome.GRADED, graded.outcome());
        assertFalse(graded.isPerfect());
        assertTrue(Graded.of("alice", PASSED, PASSED, PASSED).isPerfect());
    }

    @ParameterizedTest
    @EnumSource(
            value = CheckOutcome.class,
            names = {"PASSED", "UNDECIDED"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyDecidedOutcomeButPassedCostsThePoints(CheckOutcome outcome) {
        GradedSubmission graded = Graded.of("a", PASSED, Verdict.of(outcome, "why"), PASSED);
        assertEquals(OptionalInt.of(3), graded.score());
        assertEquals(SubmissionOutcome.GRADED, graded.outcome());
    }

    @Test
    void oneUndecidedCheckLeavesTheSubmissionWithoutAScore() {
        Verdict undecided = Verdict.of(CheckOutcome.UNDECIDED, "our fault");
        GradedSubmission graded = Graded.of("alice", PASSED, undecided, FAILED);
        assertEquals(SubmissionOutcome.UNDECIDED, graded.outcome());
        assertEquals(OptionalInt.empty(), graded.score());
        assertFalse(graded.isPerfect());
    }

    @Test
    void aCheckWithoutAVerdictIsUndecided() {
        GradedSubmission graded = Graded.of("alice", PASSED, PASSED);
        assertEquals(SubmissionOutcome.UNDECIDED, graded.outcome());
        assertEquals(CheckOutcome.UNDECIDED, graded.checks().get(2).verdict().outcome());
    }

    @Test
    void whatWasNotRunScoresZero() {
        GradedSubmission graded =
                Graded.notRun(SubmissionOutcome.NOT_COMPILED, "a", new Problem(null, 0, "x"));
        assertEquals(OptionalInt.of(0), graded.score());
        assertEquals(6, graded.maxScore());
        assertFalse(graded.isPerfect());
    }

    @Test
    void theFingerprintCoversTextVersionAndVerdicts() {
        String base = fingerprint(PLACE, "text", "v1", PASSED, FAILED);
        assertTrue(base.matches("sha256:[0-9a-f]{64}"), base);
        assertEquals(base, fingerprint(PLACE, "text", "v1", PASSED, FAILED));
        assertNotEquals(base, fingerprint(PLACE, "Text", "v1", PASSED, FAILED));
        assertNotEquals(base, fingerprint(PLACE + "x", "text", "v1", PASSED, FAILED));
        assertNotEquals(base, fingerprint(PLACE, "text", "v2", PASSED, FAILED));
        assertNotEquals(base, fingerprint(PLACE, "text", "v1", FAILED, PASSED));
        assertNotEquals(
                base,
                fingerprint(PLACE, "text", "v1", PASSED, Verdict.of(CheckOutcome.LIMIT, "no")));
        assertNotEquals(
                fingerprint("ab", "c", "v1", PASSED, FAILED),
                fingerprint("a", "bc", "v1", PASSED, FAILED),
                "no text runs into the next");
    }

    @Test
    void theFingerprintCoversIdsAndPoints() {
        Map<String, Verdict> verdicts = Map.of("a", PASSED, "b", PASSED);
        String base = fingerprint(verdicts, Graded.check("a", "t", 1));
        assertEquals(base, fingerprint(verdicts, Graded.check("a", "other title", 1)));
        assertNotEquals(base, fingerprint(verdicts, Graded.check("b", "t", 1)));
        assertNotEquals(base, fingerprint(verdicts, Graded.check("a", "t", 2)));
    }

    @Test
    void theFingerprintCoversNeitherNameNorTimesNorWords() {
        String base = Graded.of("alice", PASSED, FAILED, PASSED).fingerprint();
        Verdict otherWords =
                Verdict.of(CheckOutcome.FAILED, "other")
                        .at(new Location("Counter.java", 9))
                        .withDetails("d")
                        .withCounterexample("c");
        GradedSubmission other =
                GradedSubmission.of(
                        Map.of("starts", PASSED, "counts", otherWords, "reads", PASSED),
                        Graded.submission("bob"),
                        Graded.EXERCISE,
                        Graded.RUBRIC,
                        List.of("a note"),
                        new Times(99));
        assertEquals(base, other.fingerprint());
    }

    private static String fingerprint(
            String place, String text, String version, Verdict first, Verdict second) {
        Exercise e = Graded.EXERCISE;
        Exercise exercise =
                new Exercise(
                        e.slug(),
                        e.title(),
                        e.concept(),
                        e.difficulty(),
                        e.packageName(),
                        e.editable(),
                        e.provided(),
                        e.limits(),
                        e.folder(),
                        version);
        SortedMap<String, String> sources = new TreeMap<>(Map.of(place, text));
        return GradedSubmission.of(
                        Map.of("starts", first, "counts", second, "reads", PASSED),
                        new Submission("a", sources, List.of(), List.of()),
                        exercise,
                        Graded.RUBRIC,
                        List.of(),
                        new Times(0))
                .fingerprint();
    }

    private static String fingerprint(
            Map<String, Verdict> verdicts, racecourse.core.exercise.CheckDefinition check) {
        return GradedSubmission.of(
                        verdicts,
                        Graded.submission("a"),
                        Graded.EXERCISE,
                        new Rubric("Spec", List.of(check)),
                        List.of(),
                        new Times(0))
                .fingerprint();
    }
}
