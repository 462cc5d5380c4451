package racecourse.sharedtext;

import java.io.*;
import java.nio.charset.StandardCharsets;

public class SharedText {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public SharedText() {}

    public synchronized void append(char c) {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
    }

    public synchronized String value() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
