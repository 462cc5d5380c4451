package racecourse.sharedtext;

/** Value() takes no turn, so nothing makes it see what others have appended. */
public class SharedText {

    private String value = "";

    public SharedText() {}

    public synchronized void append(char c) {
        value = value + c;
    }

    public String value() {
        return value;
    }
}
