package racecourse.sharedtext;

import java.util.concurrent.atomic.AtomicReference;

/** A compare-and-set that fails has not appended, and must be tried again. */
public class SharedText {

    private final AtomicReference<String> value = new AtomicReference<>("");

    public SharedText() {}

    public void append(char c) {
        String before = value.get();
        value.compareAndSet(before, before + c);
    }

    public String value() {
        return value.get();
    }
}
