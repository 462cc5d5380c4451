package racecourse.sharedtext;

/** Two threads can both see the flag free before either sets it. */
public class SharedText {

    private volatile boolean taken;
    private String value = "";

    public SharedText() {}

    public void append(char c) {
        lock();
        value = value + c;
        taken = false;
    }

    public String value() {
        lock();
        String now = value;
        taken = false;
        return now;
    }

    private void lock() {
        while (taken) {
            Thread.onSpinWait();
        }
        taken = true;
    }
}
