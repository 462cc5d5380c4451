package racecourse.sharedtext;

import java.util.concurrent.atomic.AtomicInteger;

/** An opaque write gives the lock back but does not publish what was done under it. */
public class SharedText {

    private final AtomicInteger taken = new AtomicInteger();
    private String value = "";

    public SharedText() {}

    public void append(char c) {
        lock();
        value = value + c;
        taken.setOpaque(0);
    }

    public String value() {
        lock();
        String now = value;
        taken.setOpaque(0);
        return now;
    }

    private void lock() {
        while (!taken.compareAndSet(0, 1)) {
            Thread.onSpinWait();
        }
    }
}
