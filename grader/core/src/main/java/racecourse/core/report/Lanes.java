package racecourse.core.report;

import java.util.ArrayList;
import java.util.List;
import racecourse.api.verdict.Interleaving;
import racecourse.api.verdict.Step;

/**
 * Draws an interleaving as lanes: a column for each thread, time running down. Where the columns
 * would get too narrow to say anything, it is a list of steps.
 */
final class Lanes {

    private static final int GAP = 2;
    private static final int NARROWEST = 24;
    private static final int WIDEST = 44;

    private final Interleaving interleaving;
    private final int laneWidth;
    private final Palette palette;

    private Lanes(Interleaving interleaving, int width, Palette palette) {
        this.interleaving = interleaving;
        this.palette = palette;
        int wanted =
                interleaving.steps().stream().mapToInt(step -> cell(step).length()).max().orElse(0);
        int fitting = width / Math.max(1, interleaving.threads().size()) - GAP;
        this.laneWidth = Math.max(NARROWEST, Math.min(Math.min(wanted, WIDEST), fitting));
    }

    /**
     * The lines of the drawing.
     *
     * @param width how many columns there are
     */
    static List<String> draw(Interleaving interleaving, int width, Palette palette) {
        Lanes lanes = new Lanes(interleaving, width, palette);
        int narrowest = interleaving.threads().size() * (NARROWEST + GAP) - GAP;
        return narrowest <= width ? lanes.lines() : lanes.list(width);
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        StringBuilder heading = new StringBuilder();
        StringBuilder rule = new StringBuilder();
        for (String thread : interleaving.threads()) {
            heading.append(padded("  " + Printable.onOneLine(thread))).append(" ".repeat(GAP));
            rule.append("-".repeat(laneWidth)).append(" ".repeat(GAP));
        }
        lines.add(palette.mark(Palette.Style.STRONG, heading.toString().stripTrailing()));
        lines.add(palette.mark(Palette.Style.FAINT, rule.toString().stripTrailing()));
        for (Step step : interleaving.steps()) {
            String cell = fitted(cell(step), laneWidth);
            lines.add(
                    " ".repeat(step.thread() * (laneWidth + GAP))
                            + (step.key() ? palette.mark(Palette.Style.STRONG, cell) : cell));
        }
        return lines;
    }

    private List<String> list(int width) {
        List<String> lines = new ArrayList<>();
        for (Step step : interleaving.steps()) {
            String thread = Printable.onOneLine(interleaving.threads().get(step.thread()));
            String line = fitted(thread + "  " + cell(step), width);
            lines.add(step.key() ? palette.mark(Palette.Style.STRONG, line) : line);
        }
        return lines;
    }

    private static String cell(Step step) {
        return Printable.onOneLine(
                (step.key() ? "> " : "  ") + step.location() + "  " + step.operation());
    }

    private static String fitted(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 3) + "...";
    }

    private String padded(String text) {
        String cut = fitted(text, laneWidth);
        return cut + " ".repeat(laneWidth - cut.length());
    }
}
