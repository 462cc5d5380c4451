package racecourse.sharedtext;

/** The lock is the String itself, which is another object after each append. */
public class SharedText {

    private String value = "";

    public SharedText() {}

    public void append(char c) {
        synchronized (value) {
            value = value + c;
        }
    }

    public String value() {
        synchronized (value) {
            return value;
        }
    }
}
