package racecourse.sharedtext;

import java.util.concurrent.locks.ReentrantLock;

/** Each thread has a lock of its own, so no thread ever waits for another. */
public class SharedText {

    private final ThreadLocal<ReentrantLock> lock = ThreadLocal.withInitial(ReentrantLock::new);
    private volatile String value = "";

    public SharedText() {}

    public void append(char c) {
        lock.get().lock();
        try {
            value = value + c;
        } finally {
            lock.get().unlock();
        }
    }

    public String value() {
        return value;
    }
}
