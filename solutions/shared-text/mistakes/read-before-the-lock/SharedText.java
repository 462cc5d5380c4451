package racecourse.sharedtext;

/** The text is read before the lock is taken, and may be old by then. */
public class SharedText {

    private volatile String value = "";

    public SharedText() {}

    public void append(char c) {
        String longer = value + c;
        synchronized (this) {
            value = longer;
        }
    }

    public String value() {
        return value;
    }
}
