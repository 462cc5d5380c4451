package racecourse.sharedtext;

import java.util.concurrent.atomic.AtomicReference;

/** Get and set are atomic each, not together. */
public class SharedText {

    private final AtomicReference<String> value = new AtomicReference<>("");

    public SharedText() {}

    public void append(char c) {
        value.set(value.get() + c);
    }

    public String value() {
        return value.get();
    }
}
