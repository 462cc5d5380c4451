package racecourse.core.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import racecourse.core.submission.Problem;

/** Reads javac's messages: {@code path:line: error: text}, then lines that show the place. */
final class JavacLog {

    private static final int MAX_PROBLEMS = 20;
    private static final Pattern ERROR = Pattern.compile("(.+?\\.java):(\\d+): error: (.*)");
    private static final Pattern ERROR_WITHOUT_PLACE = Pattern.compile("error: (.*)");

    private JavacLog() {}

    static List<Problem> problemsIn(String log) {
        List<Problem> problems = new ArrayList<>();
        for (String line : log.lines().toList()) {
            Matcher placed = ERROR.matcher(line);
            Matcher unplaced = ERROR_WITHOUT_PLACE.matcher(line);
            if (problems.size() == MAX_PROBLEMS) {
                break;
            } else if (placed.matches()) {
                String path = placed.group(1);
                problems.add(
                        new Problem(
                                path.substring(path.lastIndexOf('/') + 1),
                                lineNumber(placed.group(2)),
                                placed.group(3)));
            } else if (unplaced.matches()) {
                problems.add(new Problem(null, 0, unplaced.group(1)));
            } else if (line.startsWith("  symbol:") && !problems.isEmpty()) {
                Problem last = problems.remove(problems.size() - 1);
                problems.add(
                        new Problem(
                                last.file(),
                                last.line(),
                                last.message()
                                        + " ("
                                        + line.substring(line.indexOf(':') + 1).strip()
                                        + ")"));
            }
        }
        return problems;
    }

    private static int lineNumber(String digits) {
        return digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }
}
