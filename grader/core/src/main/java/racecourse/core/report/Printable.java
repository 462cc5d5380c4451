package racecourse.core.report;

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
}
