package racecourse.core.submission;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the package that a compilation unit declares (JLS 7.3, 7.4), in one pass over what stands
 * before it: white space, comments, and Unicode escapes (JLS 3.3). Only a {@code package-info.java}
 * may annotate it, and of those none is needed.
 */
final class PackageDeclaration {

    private static final Pattern UNICODE_ESCAPE =
            Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\u++([0-9a-fA-F]{4})");

    private final String source;
    private int at;

    private PackageDeclaration(String source) {
        this.source = source;
    }

    /** The package's name, empty for the unnamed package. */
    static String nameIn(String source) {
        return new PackageDeclaration(withoutUnicodeEscapes(source)).name();
    }

    private String name() {
        if (!word().equals("package")) {
            return "";
        }
        StringBuilder name = new StringBuilder();
        while (at < source.length()) {
            name.append(word());
            char next = at < source.length() ? source.charAt(at++) : ' ';
            if (next == ';') {
                return name.toString();
            }
            if (next != '.') {
                return "";
            }
            name.append(next);
        }
        return "";
    }

    /** The next identifier or keyword, with what is blank around it passed over. */
    private String word() {
        skipBlanks();
        int start = at;
        while (at < source.length() && Character.isJavaIdentifierPart(source.charAt(at))) {
            at++;
        }
        String word = source.substring(start, at);
        skipBlanks();
        return word;
    }

    private void skipBlanks() {
        while (at < source.length()) {
            if (Character.isWhitespace(source.charAt(at))) {
                at++;
            } else if (source.startsWith("//", at)) {
                while (at < source.length() && "\r\n".indexOf(source.charAt(at)) < 0) {
                    at++;
                }
            } else if (source.startsWith("/*", at)) {
                int end = source.indexOf("*/", at + 2);
                at = end < 0 ? source.length() : end + 2;
            } else {
                return;
            }
        }
    }

    private static String withoutUnicodeEscapes(String source) {
        return UNICODE_ESCAPE
                .matcher(source)
                .replaceAll(
                        escape ->
                                Matcher.quoteReplacement(
                                        escape.group(1)
                                                + (char) Integer.parseInt(escape.group(2), 16)));
    }
}
