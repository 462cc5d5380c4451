package racecourse.sharedtext;

/** Writers take turns; readers need only the volatile field. */
public class SharedText {

    private volatile String value = "";

    public SharedText() {}

    public synchronized void append(char c) {
        value = value + c;
    }

    public String value() {
        return value;
    }
}
