package racecourse.sharedtext;

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
