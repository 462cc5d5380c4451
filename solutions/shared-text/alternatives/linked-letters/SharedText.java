package racecourse.sharedtext;

import java.util.concurrent.atomic.AtomicReference;

/** A chain of immutable letters, newest first, read from behind. */
public class SharedText {

    private final AtomicReference<Letter> last = new AtomicReference<>();

    public SharedText() {}

    public void append(char c) {
        Letter before;
        do {
            before = last.get();
        } while (!last.compareAndSet(before, new Letter(c, before)));
    }

    public String value() {
        StringBuilder backwards = new StringBuilder();
        for (Letter letter = last.get(); letter != null; letter = letter.before) {
            backwards.append(letter.c);
        }
        // not reverse(), which keeps surrogate pairs together
        char[] forwards = new char[backwards.length()];
        for (int i = 0; i < forwards.length; i++) {
            forwards[i] = backwards.charAt(forwards.length - 1 - i);
        }
        return new String(forwards);
    }

    private static final class Letter {
        private final char c;
        private final Letter before;

        Letter(char c, Letter before) {
            this.c = c;
            this.before = before;
        }
    }
}
