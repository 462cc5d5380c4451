package racecourse.core.report;

import java.util.ArrayList;
import java.util.List;
import racecourse.api.verdict.Interleaving;
import racecourse.api.verdict.Location;
import racecourse.api.verdict.Step;

/**
 * Draws an interleaving as lanes: a column for each thread, time running down. Where the columns
 * would get too narrow to say anything, it is a list of steps.
 */
final class Lanes {

    private static final int GAP = 2;
    private static final int NARROWEST = 24;
    private static final int WIDEST = 44;
    private static final String INDENT = "      ";

    private final Interleaving interleaving;
    private final long files;
    private final int laneWidth;
    private final Palette palette;

    private Lanes(Interleaving interleaving, int width, Palette palette) {
        this.interleaving = interleaving;
        this.palette = palette;
        this.files = interleaving.steps().stream().map(s -> s.location().file()).distinct().count();
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
        List<String> drawing = new ArrayList<>();
        if (lanes.files == 1) {
            drawing.add("Lines of " + interleaving.steps().get(0).location().file() + ":");
        }
        drawing.addAll(narrowest <= width ? lanes.lines() : lanes.list(width));
        return drawing;
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
            String margin = " ".repeat(step.thread() * (laneWidth + GAP));
            for (String part : wrapped(cell(step))) {
                lines.add(margin + (step.key() ? palette.mark(Palette.Style.STRONG, part) : part));
            }
        }
        return lines;
    }

    /** Nothing of a step is cut off: what doesn't fit into the lane goes on below, indented. */
    private List<String> wrapped(String cell) {
        List<String> parts = new ArrayList<>();
        String rest = cell;
        while (rest.length() > laneWidth) {
            int space = rest.lastIndexOf(' ', laneWidth);
            int end = space > INDENT.length() ? space : laneWidth;
            parts.add(rest.substring(0, end).stripTrailing());
            rest = INDENT + rest.substring(end).stripLeading();
        }
        parts.add(rest);
        return parts;
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

    private String cell(Step step) {
        Location at = step.location();
        String place =
                files > 1
                        ? at.file().replaceFirst("\\.java$", "") + ":" + at.line()
                        : Integer.toString(at.line());
        return Printable.onOneLine((step.key() ? "> " : "  ") + place + "  " + step.operation());
    }

    private static String fitted(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 3) + "...";
    }

    private String padded(String text) {
        String cut = fitted(text, laneWidth);
        return cut + " ".repeat(laneWidth - cut.length());
    }
}
