package racecourse.sharedtext;

/** A text that any number of threads may add to at the same time. */
public class SharedText {

    private String value = "";

    /** An empty text. */
    public SharedText() {}

    /** Adds c at the end. */
    public void append(char c) {
        // TODO: when two threads append at the same time, both characters must be there.
        value = value + c;
    }

    /** The whole text so far. */
    public String value() {
        // TODO: every append that has returned when this is called must be in the answer.
        return value;
    }
}
