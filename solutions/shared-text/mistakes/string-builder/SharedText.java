package racecourse.sharedtext;

/** A StringBuilder is not made for several threads. */
public class SharedText {

    private final StringBuilder letters = new StringBuilder();

    public SharedText() {}

    public void append(char c) {
        letters.append(c);
    }

    public String value() {
        return letters.toString();
    }
}
