package racecourse.sharedtext;

/** It looks at the flag outside the monitor, so the notification can come before the wait. */
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

    private void enter() {
        while (!take()) {
            synchronized (this) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private synchronized boolean take() {
        boolean free = !taken;
        taken = true;
        return free;
    }

    private synchronized void leave() {
        taken = false;
        notify();
    }
}
