package racecourse.sharedtext;

import java.util.concurrent.atomic.AtomicInteger;

/** A lock made by hand that spins politely and is given back with release semantics. */
public class SharedText {

    private final AtomicInteger taken = new AtomicInteger();
    private final StringBuilder letters = new StringBuilder();

    public SharedText() {}

    public void append(char c) {
        lock();
        letters.append(c);
        taken.setRelease(0);
    }

    public String value() {
        lock();
        String now = letters.toString();
        taken.setRelease(0);
        return now;
    }

    private void lock() {
        while (!taken.compareAndSet(0, 1)) {
            Thread.onSpinWait();
        }
    }
}
