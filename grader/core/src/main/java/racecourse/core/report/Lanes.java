package racecourse.core.report;

import java.util.ArrayList;
import java.util.List;
import racecourse.api.verdict.Interleaving;
import racecourse.api.verdict.Step;

/** Draws an interleaving as lanes: a column for each thread, time running down. */
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
        return new Lanes(interleaving, width, palette).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        StringBuilder heading = new StringBuilder();
        StringBuilder rule = new StringBuilder();
        for (String thread : interleaving.threads()) {
            heading.append(padded("  " + Printable.of(thread))).append(" ".repeat(GAP));
            rule.append("-".repeat(laneWidth)).append(" ".repeat(GAP));
        }
        lines.add(palette.mark(Palette.Style.STRONG, heading.toString().stripTrailing()));
        lines.add(palette.mark(Palette.Style.FAINT, rule.toString().stripTrailing()));
        for (Step step : interleaving.steps()) {
            String cell = fitted(cell(step));
            lines.add(
                    " ".repeat(step.thread() * (laneWidth + GAP))
                            + (step.key() ? palette.mark(Palette.Style.STRONG, cell) : cell));
        }
        return lines;
    }

    private static String cell(Step step) {
        return Printable.of((step.key() ? "> " : "  ") + step.location() + "  " + step.operation());
    }

    private String fitted(String cell) {
        return cell.length() <= laneWidth ? cell : cell.substring(0, laneWidth - 3) + "...";
    }

    private String padded(String text) {
        String cut = fitted(text);
        return cut + " ".repeat(laneWidth - cut.length());
    }
}
