package racecourse.sharedtext;

/** The copy that value() keeps can be older than an append that has returned. */
public class SharedText {

    private final StringBuffer letters = new StringBuffer();
    private volatile String copy = "";

    public SharedText() {}

    public void append(char c) {
        letters.append(c);
        copy = null;
    }

    public String value() {
        String now = copy;
        if (now == null) {
            now = letters.toString();
            copy = now;
        }
        return now;
    }
}
