package racecourse.sharedtext;

/** The array has room for 1,024 letters, and more are dropped. */
public class SharedText {

    private final char[] letters = new char[1024];
    private int length;

    public SharedText() {}

    public synchronized void append(char c) {
        if (length < letters.length) {
            letters[length++] = c;
        }
    }

    public synchronized String value() {
        return new String(letters, 0, length);
    }
}
