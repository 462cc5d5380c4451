package racecourse.sharedtext;

/** Each call locks an object of its own, which nobody else can hold. */
public class SharedText {

    private volatile String value = "";

    public SharedText() {}

    public void append(char c) {
        synchronized (new Object()) {
            value = value + c;
        }
    }

    public String value() {
        return value;
    }
}
