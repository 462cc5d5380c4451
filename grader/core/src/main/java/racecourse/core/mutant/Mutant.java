package racecourse.core.mutant;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;

/**
 * A right source with one mistake put in.
 *
 * @param operator the name of the operator that made it, such as {@code drop-volatile}
 * @param file the file's name
 * @param line the line that it is about, of the right source, from 1
 * @param ordinal counts those of one operator in one line, from 1
 * @param changed the first changed line, without the space around it
 * @param occurrence counts those of one operator whose first changed lines read the same, from 1
 * @param before the right source
 * @param after the mutant's
 */
public record Mutant(
        String operator,
        String file,
        int line,
        int ordinal,
        String changed,
        int occurrence,
        String before,
        String after) {

    private static final int CONTEXT_LINES = 3;

    /** Such as {@code drop-volatile Counter.java:12}, or {@code ... Counter.java:12#2}. */
    public String name() {
        return operator + " " + file + ":" + line + (ordinal == 1 ? "" : "#" + ordinal);
    }

    /** The change as a unified diff, a line each. */
    public List<String> diff() {
        List<String> right = lines(before);
        return UnifiedDiffUtils.generateUnifiedDiff(
                file,
                operator + "/" + file,
                right,
                DiffUtils.diff(right, lines(after)),
                CONTEXT_LINES);
    }

    /** The first line that differs, of the right source, or of the mutant where that only adds. */
    static String firstChange(String before, String after) {
        AbstractDelta<String> first =
                DiffUtils.diff(lines(before), lines(after)).getDeltas().get(0);
        List<String> removed = first.getSource().getLines();
        return (removed.isEmpty() ? first.getTarget().getLines() : removed).get(0).strip();
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
