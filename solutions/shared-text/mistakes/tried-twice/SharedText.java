package racecourse.sharedtext;

import java.util.concurrent.atomic.AtomicReference;

/** After a second failure the letter is given up. */
public class SharedText {

    private final AtomicReference<String> value = new AtomicReference<>("");

    public SharedText() {}

    public void append(char c) {
        for (int attempt = 0; attempt < 2; attempt++) {
            String before = value.get();
            if (value.compareAndSet(before, before + c)) {
                return;
            }
        }
    }

    public String value() {
        return value.get();
    }
}
