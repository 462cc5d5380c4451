package racecourse.sharedtext;

import java.util.concurrent.atomic.AtomicReference;

/** An opaque read may miss an append that has long returned. */
public class SharedText {

    private final AtomicReference<String> value = new AtomicReference<>("");

    public SharedText() {}

    public void append(char c) {
        value.accumulateAndGet(String.valueOf(c), String::concat);
    }

    public String value() {
        return value.getOpaque();
    }
}
