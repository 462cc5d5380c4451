package racecourse.sharedtext;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The position is taken and filled in two steps, and the array may have been replaced in between.
 */
public class SharedText {

    private final AtomicInteger length = new AtomicInteger();
    private volatile char[] letters = new char[1];

    public SharedText() {}

    public void append(char c) {
        int at = length.getAndIncrement();
        synchronized (this) {
            if (at >= letters.length) {
                letters = Arrays.copyOf(letters, 2 * at + 1);
            }
        }
        letters[at] = c;
    }

    public String value() {
        return new String(letters, 0, Math.min(length.get(), letters.length));
    }
}
