package racecourse.sharedtext;

/** A StringBuilder, with a lock around each use. */
public class SharedText {

    private final StringBuilder letters = new StringBuilder();

    public SharedText() {}

    public void append(char c) {
        synchronized (letters) {
            letters.append(c);
        }
    }

    public String value() {
        synchronized (letters) {
            return letters.toString();
        }
    }
}
