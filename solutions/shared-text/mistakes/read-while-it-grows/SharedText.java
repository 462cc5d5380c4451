package racecourse.sharedtext;

import java.util.Arrays;

public class SharedText {
    private char[] chars = new char[4];
    private volatile int length;

    public SharedText() {}

    public synchronized void append(char c) {
        int n = length;
        if (n == chars.length) chars = Arrays.copyOf(chars, 2 * n);
        chars[n] = c;
        length = n + 1;
    }

    public String value() {
        int n = length;
        return new String(chars, 0, n);
    }
}
