package racecourse.explore.os;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Says what some bytes of a file are, for reports. */
public final class Described {

    private static final int LONGEST = 40;

    private Described() {}

    /** Eight bytes are a long, most likely; others are text if that is readable. */
    static String bytes(byte[] bytes, long at) {
        return meaning(bytes)
                + " ("
                + bytes.length
                + (bytes.length == 1 ? " byte" : " bytes")
                + " at "
                + at
                + ")";
    }

    /** The same without their place. */
    public static String bytes(byte[] bytes) {
        return meaning(bytes) + (bytes.length > LONGEST ? " (" + bytes.length + " bytes)" : "");
    }

    private static String meaning(byte[] bytes) {
        if (bytes.length == 0) {
            return "nothing";
        }
        String text = text(bytes);
        if (text != null) {
            return '"' + text + '"';
        }
        if (bytes.length == Long.BYTES) {
            return Long.toString(ByteBuffer.wrap(bytes).getLong());
        }
        if (bytes.length == Integer.BYTES) {
            return Integer.toString(ByteBuffer.wrap(bytes).getInt());
        }
        return shortened("0x" + HexFormat.of().formatHex(bytes));
    }

    /** Null unless all is printable. */
    private static String text(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            boolean readable = text.chars().allMatch(c -> c >= ' ' && c != 127 || c == '\n');
            return readable ? shortened(text.toString().replace("\n", "\\n")) : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
    }
}
