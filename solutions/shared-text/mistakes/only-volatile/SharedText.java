package racecourse.sharedtext;

/** Volatile makes values visible, it does not make three steps one. */
public class SharedText {

    private volatile String value = "";

    public SharedText() {}

    public void append(char c) {
        value = value + c;
    }

    public String value() {
        return value;
    }
}
