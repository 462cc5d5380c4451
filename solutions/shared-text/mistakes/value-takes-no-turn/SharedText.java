package racecourse.sharedtext;

import java.util.concurrent.Semaphore;

/** A semaphore with one permit, which who only reads does not take. */
public class SharedText {

    private final Semaphore turn = new Semaphore(1);
    private final StringBuilder letters = new StringBuilder();

    public SharedText() {}

    public void append(char c) {
        turn.acquireUninterruptibly();
        letters.append(c);
        turn.release();
    }

    public String value() {
        return letters.toString();
    }
}
