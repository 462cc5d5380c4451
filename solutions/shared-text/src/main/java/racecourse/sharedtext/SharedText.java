package racecourse.sharedtext;

/** A text that any number of threads may add to at the same time. */
public class SharedText {

    private String value = "";

    /** An empty text. */
    public SharedText() {}

    /** Adds c at the end. */
    public synchronized void append(char c) {
        value = value + c;
    }

    /** The whole text so far. */
    public synchronized String value() {
        return value;
    }
}
