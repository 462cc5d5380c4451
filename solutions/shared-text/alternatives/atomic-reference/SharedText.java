package racecourse.sharedtext;

import java.util.concurrent.atomic.AtomicReference;

/** Replaces the text as long as nobody else has. */
public class SharedText {

    private final AtomicReference<String> value = new AtomicReference<>("");

    public SharedText() {}

    public void append(char c) {
        String before;
        do {
            before = value.get();
        } while (!value.compareAndSet(before, before + c));
    }

    public String value() {
        return value.get();
    }
}
