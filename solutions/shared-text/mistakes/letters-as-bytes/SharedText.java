package racecourse.sharedtext;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A char has two bytes, and most letters of the world need both. */
public class SharedText {

    private final ByteArrayOutputStream letters = new ByteArrayOutputStream();

    public SharedText() {}

    public synchronized void append(char c) {
        letters.write(c);
    }

    public synchronized String value() {
        return letters.toString(StandardCharsets.ISO_8859_1);
    }
}
