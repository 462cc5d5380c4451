package racecourse.sharedtext;

import java.util.Arrays;

/** An array of its own. */
public class SharedText {

    private final Object monitor = new Object();
    private char[] letters = new char[16];
    private int length;

    public SharedText() {}

    public void append(char c) {
        if (length == letters.length) {
            letters = Arrays.copyOf(letters, 2 * length);
        }
        synchronized (monitor) {
            letters[length++] = c;
        }
    }

    public String value() {
        synchronized (monitor) {
            return new String(letters, 0, length);
        }
    }
}
