package racecourse.sharedtext;

public class SharedText {
    private final StringBuffer text = new StringBuffer();

    public SharedText() {}

    public void append(char c) {
        text.append(c);
    }

    public String value() {
        return text.toString();
    }
}
