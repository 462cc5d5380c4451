package racecourse.sharedtext;

/**
 * Reading the text, making it longer and writing it are three steps, and two threads can take
 * them at the same time.
 */
public class SharedText {

    private String value = "";

    public SharedText() {}

    public void append(char c) {
        value = value + c;
    }

    public String value() {
        return value;
    }
}
