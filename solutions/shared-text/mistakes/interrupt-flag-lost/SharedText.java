package racecourse.sharedtext;

/** It goes on waiting after an interrupt, but forgets that there was one. */
public class SharedText {

    private boolean taken;
    private String value = "";

    public SharedText() {}

    public void append(char c) {
        enter();
        value = value + c;
        leave();
    }

    public String value() {
        enter();
        String now = value;
        leave();
        return now;
    }

    private synchronized void enter() {
        while (taken) {
            try {
                wait();
            } catch (InterruptedException e) {
                // and again
            }
        }
        taken = true;
    }

    private synchronized void leave() {
        taken = false;
        notify();
    }
}
