package racecourse.sharedtext;

import java.lang.invoke.VarHandle;
import java.util.Arrays;

/** Readers look again if the version, odd during a write, has changed meanwhile. */
public class SharedText {

    private volatile int version;
    private char[] chars = new char[16];
    private int length;

    public SharedText() {}

    public synchronized void append(char c) {
        version++;
        VarHandle.releaseFence();
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
                    VarHandle.acquireFence();
                    if (version == before) {
                        return seen;
                    }
                }
            }
            Thread.onSpinWait();
        }
    }
}
