package racecourse.sharedtext;

import java.util.Arrays;

/** Room is made outside the lock, and what others append meanwhile is lost. */
public class SharedText {

    private volatile char[] letters = new char[64];
    private int length;

    /** An empty text. */
    public SharedText() {}

    /** Adds c at the end. */
    public void append(char c) {
        char[] now = letters;
        if (size() + 8 > now.length) {
            letters = Arrays.copyOf(now, 2 * now.length); // early, so that nobody waits for it
        }
        synchronized (this) {
            if (length == letters.length) {
                letters = Arrays.copyOf(letters, 2 * length);
            }
            letters[length++] = c;
        }
    }

    private synchronized int size() {
        return length;
    }

    /** The whole text so far. */
    public synchronized String value() {
        return new String(letters, 0, length);
    }
}
