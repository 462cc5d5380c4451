package racecourse.sharedtext;

import java.util.concurrent.Semaphore;

/**
 * A thread that is interrupted while it waits for its turn returns without having appended.
 */
public class SharedText {

    private final Semaphore turn = new Semaphore(1);
    private String value = "";

    public SharedText() {}

    public void append(char c) {
        try {
            turn.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        value = value + c;
        turn.release();
    }

    public String value() {
        turn.acquireUninterruptibly();
        String now = value;
        turn.release();
        return now;
    }
}
