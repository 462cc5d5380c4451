package racecourse.sharedtext;

/** The JDK has a class for this. */
public class SharedText {

    private final StringBuffer letters = new StringBuffer();

    public SharedText() {}

    public void append(char c) {
        letters.append(c);
    }

    public String value() {
        return letters.toString();
    }
}
