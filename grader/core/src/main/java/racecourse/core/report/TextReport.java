package racecourse.core.report;

import java.util.ArrayList;
import java.util.List;
import racecourse.api.Visibility;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Verdict;
import racecourse.core.report.Palette.Style;
import racecourse.core.score.CheckResult;
import racecourse.core.score.GradedSubmission;
import racecourse.core.score.SubmissionOutcome;
import racecourse.core.submission.Problem;

/** Explains one graded submission to the student who wrote it. */
public final class TextReport {

    private static final String INDENT = "       ";

    private final GradedSubmission graded;
    private final Detail detail;
    private final int width;
    private final Palette palette;
    private final List<String> lines = new ArrayList<>();

    /**
     * How much is shown.
     *
     * @param allHints all hints of a failed check, not just the first
     * @param engineDetails stack traces and the engines' own reports
     */
    public record Detail(boolean allHints, boolean engineDetails) {}

    private TextReport(GradedSubmission graded, Detail detail, int width, Palette palette) {
        this.graded = graded;
        this.detail = detail;
        this.width = width;
        this.palette = palette;
    }

    /**
     * The report, line by line.
     *
     * @param width how many columns there are
     */
    public static List<String> of(
            GradedSubmission graded, Detail detail, int width, Palette palette) {
        TextReport report = new TextReport(graded, detail, width, palette);
        report.write();
        return report.lines;
    }

    private void write() {
        lines.add(palette.mark(Style.STRONG, graded.exercise().title()) + ": " + score());
        for (String note : graded.notes()) {
            lines.add(palette.mark(Style.FAINT, "Note: " + Printable.onOneLine(note)));
        }
        lines.add("");
        if (graded.outcome() == SubmissionOutcome.NOT_COMPILED) {
            lines.add("It does not compile as a submission of this exercise, so nothing was run:");
        } else if (graded.outcome() == SubmissionOutcome.REJECTED) {
            lines.add("It holds what is not allowed, so nothing was run:");
        }
        for (Problem problem : graded.problems()) {
            wrap("  ", problem.toString());
        }
        graded.checks().forEach(this::writeCheck);
    }

    private String score() {
        if (graded.score().isEmpty()) {
            return palette.mark(
                    Style.BAD, "undecided. That is the grader's fault and costs no points.");
        }
        String text = graded.score().getAsInt() + " of " + graded.maxScore() + " points";
        return palette.mark(graded.isPerfect() ? Style.GOOD : Style.BAD, text);
    }

    private void writeCheck(CheckResult result) {
        if (result.check().visibility() == Visibility.HIDDEN) {
            return;
        }
        Verdict verdict = result.verdict();
        Style style =
                result.passed()
                        ? Style.GOOD
                        : verdict.outcome() == CheckOutcome.SKIPPED ? Style.FAINT : Style.BAD;
        lines.add(
                String.format(
                        "%2d/%-2d  %s  %s",
                        result.points(),
                        result.check().points(),
                        palette.mark(style, String.format("%-9s", verdict.outcome())),
                        result.check().title()));
        if (!result.passed()) {
            explain(result, verdict);
        }
    }

    private void explain(CheckResult result, Verdict verdict) {
        wrap(INDENT, verdict.message());
        if (verdict.location() != null) {
            lines.add(INDENT + "Look at " + palette.mark(Style.STRONG, verdict.location() + "."));
        }
        if (verdict.counterexample() != null) {
            wrap(INDENT, "Smallest input that shows it: " + verdict.counterexample());
        }
        if (verdict.interleaving() != null) {
            lines.add("");
            Lanes.draw(verdict.interleaving(), width - INDENT.length(), palette)
                    .forEach(line -> lines.add(INDENT + line));
            lines.add("");
        }
        List<String> hints = result.hints();
        if (!hints.isEmpty()) {
            List<String> shown = detail.allHints() ? hints : hints.subList(0, 1);
            shown.forEach(hint -> wrap(INDENT, "Hint: " + hint));
            if (shown.size() < hints.size()) {
                lines.add(
                        INDENT
                                + palette.mark(
                                        Style.FAINT,
                                        "(" + (hints.size() - 1) + " more with --hints)"));
            }
        }
        if (verdict.replay() != null) {
            lines.add(INDENT + "Step by step: ./grade replay " + verdict.replay());
        }
        if (detail.engineDetails() && verdict.details() != null) {
            Printable.of(verdict.details())
                    .lines()
                    .forEach(line -> lines.add(INDENT + "| " + line));
        }
        lines.add("");
    }

    private void wrap(String indent, String text) {
        lines.addAll(Printable.wrapped(indent, text, width));
    }
}
