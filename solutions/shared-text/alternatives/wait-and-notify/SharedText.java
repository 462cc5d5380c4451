package racecourse.sharedtext;

/** A mutex from a flag, wait and notify. An interrupt is remembered for later. */
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
        boolean interrupted = false;
        while (taken) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        taken = true;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void leave() {
        taken = false;
        notify();
    }
}
