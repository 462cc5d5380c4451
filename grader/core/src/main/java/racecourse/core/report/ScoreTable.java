package racecourse.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import racecourse.api.verdict.CheckOutcome;
import racecourse.core.report.Palette.Style;
import racecourse.core.score.CheckResult;
import racecourse.core.score.GradedSubmission;
import racecourse.core.score.SubmissionOutcome;

/** One line for each graded submission: its score, and what it lost points for. */
public final class ScoreTable {

    private ScoreTable() {}

    /** The table, line by line, in the order given. */
    public static List<String> of(List<GradedSubmission> graded, Palette palette) {
        int names = widest(graded.stream().map(ScoreTable::name).toList(), "submission");
        int slugs = widest(graded.stream().map(g -> g.exercise().slug()).toList(), "exercise");
        String format = "%-" + names + "s  %-" + slugs + "s  %s  %s";
        List<String> lines = new ArrayList<>();
        lines.add(
                palette.mark(
                        Style.STRONG,
                        String.format(format, "submission", "exercise", "  score", "why")));
        for (GradedSubmission g : graded) {
            lines.add(
                    String.format(format, name(g), g.exercise().slug(), score(g, palette), why(g))
                            .stripTrailing());
        }
        return lines;
    }

    private static String name(GradedSubmission graded) {
        return Printable.onOneLine(graded.name());
    }

    private static String score(GradedSubmission graded, Palette palette) {
        String text =
                graded.score().isPresent()
                        ? String.format("%3d/%-3d", graded.score().getAsInt(), graded.maxScore())
                        : String.format("  ?/%-3d", graded.maxScore());
        return palette.mark(graded.isPerfect() ? Style.GOOD : Style.BAD, text);
    }

    private static String why(GradedSubmission graded) {
        if (graded.outcome() == SubmissionOutcome.NOT_COMPILED
                || graded.outcome() == SubmissionOutcome.REJECTED) {
            return graded.outcome()
                    + " "
                    + Printable.onOneLine(graded.problems().get(0).toString());
        }
        return graded.checks().stream()
                .filter(c -> !c.passed() && c.verdict().outcome() != CheckOutcome.SKIPPED)
                .map(ScoreTable::reason)
                .collect(Collectors.joining(", "));
    }

    private static String reason(CheckResult check) {
        return check.verdict().outcome() == CheckOutcome.FAILED
                ? check.check().id()
                : check.check().id() + " " + check.verdict().outcome();
    }

    private static int widest(List<String> texts, String heading) {
        return Math.max(heading.length(), texts.stream().mapToInt(String::length).max().orElse(0));
    }
}
