package racecourse.core.submission;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The package that a compilation unit declares (JLS 7.3, 7.4).
 *
 * @param name its name, empty for the unnamed package
 * @param line the line of the declaration, 1 if there is none
 */
record PackageDeclaration(String name, int line) {

    /** White space, comments and annotations without nested parentheses, then the declaration. */
    private static final Pattern DECLARATION =
            Pattern.compile(
                    "\\A(?:\\s|//[^\\n]*+|/\\*(?s:.*?)\\*/|@[\\w.]++(?:\\([^()]*+\\))?+)*+"
                            + "package\\s++([\\w.\\s]++);");

    static PackageDeclaration of(String source) {
        Matcher matcher = DECLARATION.matcher(source);
        if (!matcher.find()) {
            return new PackageDeclaration("", 1);
        }
        long line = source.substring(0, matcher.start(1)).lines().count();
        return new PackageDeclaration(
                matcher.group(1).replaceAll("\\s", ""), (int) Math.max(1, line));
    }
}
