package racecourse.sharedtext;

/**
 * The copy that value() reads is written after the lock is given back, by an older append too.
 */
public class SharedText {

    private String value = "";
    private volatile String published = "";

    public SharedText() {}

    public void append(char c) {
        String now;
        synchronized (this) {
            value = value + c;
            now = value;
        }
        published = now;
    }

    public String value() {
        return published;
    }
}
