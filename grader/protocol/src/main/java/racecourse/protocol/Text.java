package racecourse.protocol;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Strings on the wire: their length in bytes, then UTF-8. {@code DataOutput.writeUTF} ends at 64
 * KiB.
 */
final class Text {

    /**
     * Longer ones are cut when written and refused when read, so that no worker fills the grader.
     */
    static final int MAX_BYTES = 256 * 1024;

    private static final int NULL = -1;

    private Text() {}

    static void write(DataOutputStream out, String text) throws IOException {
        if (text == null) {
            out.writeInt(NULL);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(bytes.length, MAX_BYTES);
        out.writeInt(length);
        out.write(bytes, 0, length);
    }

    static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length == NULL) {
            return null;
        }
        if (length < 0 || length > MAX_BYTES) {
            throw new IOException("a text of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
