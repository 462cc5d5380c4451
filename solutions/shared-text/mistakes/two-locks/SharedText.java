package racecourse.sharedtext;

/** Value() holds another lock than append, so it reads while the text is written. */
public class SharedText {

    private final Object reading = new Object();
    private final Object writing = new Object();
    private String value = "";

    public SharedText() {}

    public void append(char c) {
        synchronized (writing) {
            value = value + c;
        }
    }

    public String value() {
        synchronized (reading) {
            return value;
        }
    }
}
