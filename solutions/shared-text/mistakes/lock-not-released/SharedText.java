package racecourse.sharedtext;

import java.util.concurrent.Semaphore;

/** Append returns with the lock held, and the next thread waits for ever. */
public class SharedText {

    private final Semaphore turn = new Semaphore(1);
    private String value = "";
    private Thread last;

    public SharedText() {}

    public void append(char c) {
        if (last != Thread.currentThread()) {
            turn.acquireUninterruptibly();
            last = Thread.currentThread();
        }
        value = value + c;
    }

    public String value() {
        return value;
    }
}
