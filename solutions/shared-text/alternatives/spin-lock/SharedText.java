package racecourse.sharedtext;

import java.util.concurrent.atomic.AtomicBoolean;

/** A lock made by hand that spins. */
public class SharedText {

    private final AtomicBoolean taken = new AtomicBoolean();
    private String value = "";

    public SharedText() {}

    public void append(char c) {
        lock();
        value = value + c;
        taken.set(false);
    }

    public String value() {
        lock();
        String now = value;
        taken.set(false);
        return now;
    }

    private void lock() {
        while (!taken.compareAndSet(false, true)) {}
    }
}
