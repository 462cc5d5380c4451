package racecourse.core.report;

import java.util.ArrayList;
import java.util.List;

/** Text that a submission had a hand in, made harmless for a terminal. */
final class Printable {

    private Printable() {}

    /** The text without control characters other than line ends; tabs become spaces. */
    static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .map(c -> c == '\t' ? ' ' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** The same on one line. */
    static String onOneLine(String text) {
        return of(text).replace('\n', ' ');
    }

    /** Lines of at most that width, unless a word is longer; each paragraph begins a new one. */
    static List<String> wrapped(String indent, String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : of(text).split("\\R", -1)) {
            StringBuilder line = new StringBuilder(indent);
            for (String word : paragraph.split(" ")) {
                if (line.length() + word.length() > width && line.length() > indent.length()) {
                    lines.add(line.toString().stripTrailing());
                    line = new StringBuilder(indent);
                }
                line.append(word).append(' ');
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
