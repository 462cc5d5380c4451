package racecourse.sharedvalue;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What goes over the wire: a request is a byte and, unless it is GET, a text; each has a text for
 * an answer. A text is the number of its bytes in UTF-8, and those.
 */
final class Wire {

    static final byte GET = 1;
    static final byte SET = 2;
    static final byte APPEND = 3;

    /** A million characters of up to three bytes each; pairs of them make four. */
    private static final int LONGEST = 3 * 1_048_576;

    private Wire() {}

    static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("not the length of a text: " + length);
        }
        // What arrives comes in pieces; the array grows as they come.
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
