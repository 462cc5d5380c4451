package racecourse.sharedtext;

/** Append puts the letter at the front instead of the end. */
public class SharedText {

    private String value = "";

    public SharedText() {}

    public synchronized void append(char c) {
        value = c + value;
    }

    public synchronized String value() {
        return value;
    }
}
