package racecourse.sharedtext;

import java.util.Arrays;

/** A plain read may move behind the volatile one that should confirm it. */
public class SharedText {

    private volatile int version;
    private char[] chars = new char[16];
    private int length;

    public SharedText() {}

    public synchronized void append(char c) {
        version++;
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, 2 * length);
        }
        chars[length] = c;
        length++;
        version++;
    }

    public String value() {
        while (true) {
            int before = version;
            if (before % 2 == 0) {
                int n = length;
                char[] from = chars;
                if (n <= from.length) {
                    String seen = new String(from, 0, n);
                    if (version == before) {
                        return seen;
                    }
                }
            }
            Thread.onSpinWait();
        }
    }
}
