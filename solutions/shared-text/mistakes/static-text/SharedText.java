package racecourse.sharedtext;

/** All texts share one static field. */
public class SharedText {

    private static String value = "";

    public SharedText() {
        synchronized (SharedText.class) {
            value = "";
        }
    }

    public void append(char c) {
        synchronized (SharedText.class) {
            value = value + c;
        }
    }

    public String value() {
        synchronized (SharedText.class) {
            return value;
        }
    }
}
