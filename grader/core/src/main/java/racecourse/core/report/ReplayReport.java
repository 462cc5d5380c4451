package racecourse.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import racecourse.api.verdict.Interleaving;
import racecourse.api.verdict.Location;
import racecourse.api.verdict.Step;
import racecourse.api.verdict.Verdict;
import racecourse.core.report.Palette.Style;
import racecourse.core.score.CheckResult;

/** One schedule as a text: a numbered line for each step, below the source line that makes it. */
public final class ReplayReport {

    private static final String INDENT = "     ";

    private final Map<String, String> sources;
    private final int width;
    private final Palette palette;
    private final List<String> lines = new ArrayList<>();

    private ReplayReport(Map<String, String> sources, int width, Palette palette) {
        this.sources = sources;
        this.width = width;
        this.palette = palette;
    }

    /**
     * The report.
     *
     * @param replayed the check, with the verdict on the one schedule
     * @param sources the submission's, by path
     * @param width how many columns the message may take
     */
    public static String of(
            CheckResult replayed, Map<String, String> sources, int width, Palette palette) {
        ReplayReport report = new ReplayReport(sources, width, palette);
        report.write(replayed.check().title(), replayed.verdict());
        return String.join("\n", report.lines);
    }

    private void write(String title, Verdict verdict) {
        lines.add(palette.mark(Style.STRONG, title));
        lines.add("");
        if (verdict.interleaving() != null) {
            write(verdict.interleaving());
            lines.add("");
        }
        String message =
                verdict.message().isEmpty()
                        ? "This schedule passes: the submission isn't the one that the token was"
                                + " made for, or has been mended."
                        : verdict.message();
        lines.addAll(Printable.wrapped("", message, width));
    }

    private void write(Interleaving interleaving) {
        int thread = -1;
        Location at = null;
        int number = 0;
        for (Step step : interleaving.steps()) {
            if (step.thread() != thread) {
                lines.add(
                        palette.mark(
                                Style.STRONG,
                                Printable.onOneLine(interleaving.threads().get(step.thread()))));
            }
            if (step.thread() != thread || !step.location().equals(at)) {
                lines.add(INDENT + step.location() + "  " + source(step.location()));
            }
            thread = step.thread();
            at = step.location();
            String text =
                    String.format("%3d%s ", ++number, step.key() ? " >" : "  ")
                            + Printable.onOneLine("    " + step.operation());
            lines.add(step.key() ? palette.mark(Style.STRONG, text) : text);
        }
    }

    private String source(Location location) {
        return sources.entrySet().stream()
                .filter(source -> ("/" + source.getKey()).endsWith("/" + location.file()))
                .flatMap(source -> source.getValue().lines().skip(location.line() - 1L).limit(1))
                .findFirst()
                .map(line -> palette.mark(Style.FAINT, Printable.onOneLine(line.strip())))
                .orElse("");
    }
}
