package racecourse.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static racecourse.api.verdict.Verdict.PASSED;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import racecourse.api.Visibility;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Verdict;
import racecourse.core.exercise.CheckDefinition;
import racecourse.core.exercise.Rubric;
import racecourse.core.report.TextReport.Detail;
import racecourse.core.score.GradedSubmission;
import racecourse.core.score.GradedSubmission.Times;
import racecourse.core.score.SubmissionOutcome;
import racecourse.core.submission.Problem;
import racecourse.core.testing.Graded;

class TextReportTest {

    private static final Detail PLAIN = new Detail(false, false);
    private static final Verdict SKIPPED =
            Verdict.of(CheckOutcome.SKIPPED, "Not tried, since this must pass first: counts");
    private static final GradedSubmission LOST =
            Graded.of("alice", PASSED, Graded.LOST_UPDATE, SKIPPED);

    @Test
    void explainsEveryLostPoint() throws IOException {
        GoldenText.assertMatches("lost-update.txt", report(LOST, PLAIN, 80));
    }

    @Test
    void showsAllHintsAndTheEnginesWordsWhenAsked() throws IOException {
        GoldenText.assertMatches(
                "lost-update-in-detail.txt", report(LOST, new Detail(true, true), 80));
    }

    @Test
    void isShortForFullMarks() throws IOException {
        GoldenText.assertMatches(
                "full-marks.txt", report(Graded.of("a", PASSED, PASSED, PASSED), PLAIN, 80));
    }

    @Test
    void showsTheCompilersMessages() throws IOException {
        GoldenText.assertMatches(
                "not-compiled.txt",
                report(
                        Graded.notRun(
                                SubmissionOutcome.NOT_COMPILED,
                                "alice",
                                new Problem("Counter.java", 3, "';' expected"),
                                new Problem(
                                        null, 0, "Counter lacks the method public int value().")),
                        PLAIN,
                        80));
    }

    @Test
    void saysThatAnUndecidedCheckIsTheGradersFault() throws IOException {
        GoldenText.assertMatches("undecided.txt", report(Graded.of("a", PASSED), PLAIN, 80));
    }

    @Test
    void keepsToTheWidth() {
        for (int width : new int[] {60, 72, 100}) {
            for (String line : report(LOST, new Detail(true, false), width)) {
                assertTrue(line.length() <= width, line);
            }
        }
    }

    @Test
    void printsNoControlCharacterThatASubmissionSends() {
        String evil = "\u001b[2J\u0007\u009b\u0008x";
        GradedSubmission graded =
                GradedSubmission.of(
                        Map.of(
                                "counts",
                                Verdict.of(CheckOutcome.FAILED, evil)
                                        .withCounterexample(evil)
                                        .withDetails(evil)
                                        .shownBy(Graded.LOST_UPDATE.interleaving())),
                        Graded.submission(evil),
                        Graded.EXERCISE,
                        Graded.RUBRIC,
                        List.of(evil),
                        new Times(0));
        assertHarmless(report(graded, new Detail(true, true), 80));
        assertHarmless(ScoreTable.of(List.of(graded), Palette.PLAIN));
        GradedSubmission refused =
                Graded.notRun(SubmissionOutcome.NOT_COMPILED, evil, new Problem(evil, 1, evil));
        assertHarmless(report(refused, PLAIN, 80));
        assertHarmless(ScoreTable.of(List.of(refused), Palette.PLAIN));
    }

    @Test
    void hidesHiddenChecks() {
        CheckDefinition shown = Graded.check("shown", "Shown", 1);
        CheckDefinition hidden =
                new CheckDefinition(
                        "hidden",
                        "hidden",
                        "Secret",
                        1,
                        List.of(),
                        List.of(),
                        Visibility.HIDDEN,
                        "",
                        null,
                        false);
        GradedSubmission graded =
                GradedSubmission.of(
                        Map.of("shown", PASSED, "hidden", Graded.LOST_UPDATE),
                        Graded.submission("a"),
                        Graded.EXERCISE,
                        new Rubric("Spec", List.of(shown, hidden)),
                        List.of(),
                        new Times(0));
        String text = String.join("\n", report(graded, new Detail(true, true), 80));
        assertTrue(text.contains("1 of 2 points") && text.contains("Shown"), text);
        assertFalse(text.contains("Secret"), text);
    }

    @Test
    void marksWithThePaletteWithoutChangingTheText() {
        List<String> marked = TextReport.of(LOST, PLAIN, 80, (style, text) -> "{" + text + "}");
        assertTrue(marked.get(0).startsWith("{A counter for many threads}: {1 of 6 points}"));
        assertEquals(
                report(LOST, PLAIN, 80),
                marked.stream().map(line -> line.replaceAll("[{}]", "")).toList());
    }

    private static void assertHarmless(List<String> lines) {
        lines.forEach(line -> assertFalse(line.chars().anyMatch(Character::isISOControl), line));
    }

    private static List<String> report(GradedSubmission graded, Detail detail, int width) {
        return TextReport.of(graded, detail, width, Palette.PLAIN);
    }
}
