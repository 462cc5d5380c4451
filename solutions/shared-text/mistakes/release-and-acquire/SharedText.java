package racecourse.sharedtext;

import java.util.concurrent.atomic.AtomicReference;

/**
 * With release and acquire alone, two threads can each append and then both miss the other's
 * letter.
 */
public class SharedText {

    private final AtomicReference<String> value = new AtomicReference<>("");

    public SharedText() {}

    public void append(char c) {
        String before = value.getAcquire();
        while (!value.weakCompareAndSetRelease(before, before + c)) {
            before = value.getAcquire();
        }
    }

    public String value() {
        return value.getAcquire();
    }
}
