package racecourse.sharedtext;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A queue that is only ever added to holds the letters in their order. */
public class SharedText {

    private final Queue<Character> letters = new ConcurrentLinkedQueue<>();

    public SharedText() {}

    public void append(char c) {
        letters.add(c);
    }

    public String value() {
        StringBuilder text = new StringBuilder();
        for (char c : letters) {
            text.append(c);
        }
        return text.toString();
    }
}
