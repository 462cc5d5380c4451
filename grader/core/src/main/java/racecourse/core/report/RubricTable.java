package racecourse.core.report;

import java.util.ArrayList;
import java.util.List;
import racecourse.core.exercise.CheckDefinition;
import racecourse.core.exercise.Rubric;
import racecourse.core.exercise.Statement;

/** Shows which check decides which sentence of an exercise's statement. */
public final class RubricTable {

    private static final String FORMAT = "%2d  %6d  %s";
    private static final String INDENT = " ".repeat(12);

    private RubricTable() {}

    /**
     * The table, line by line.
     *
     * @param statement has as many sentences as the rubric has checks
     * @param width how many columns there are
     */
    public static List<String> of(Statement statement, Rubric rubric, int width, Palette palette) {
        List<String> lines = new ArrayList<>();
        lines.add(palette.mark(Palette.Style.STRONG, "No  points  check"));
        for (int i = 0; i < rubric.checks().size(); i++) {
            CheckDefinition check = rubric.checks().get(i);
            lines.add(String.format(FORMAT, i + 1, check.points(), check.id()));
            Printable.wrapped(INDENT, statement.sentences().get(i), width).stream()
                    .map(line -> palette.mark(Palette.Style.FAINT, line))
                    .forEach(lines::add);
        }
        return lines;
    }
}
