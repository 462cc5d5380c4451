package racecourse.sharedtext;

import java.util.concurrent.locks.StampedLock;

/** What was read optimistically counts only if validate says so. */
public class SharedText {

    private final StampedLock lock = new StampedLock();
    private String value = "";

    public SharedText() {}

    public void append(char c) {
        long stamp = lock.writeLock();
        try {
            value += c;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    public String value() {
        lock.tryOptimisticRead();
        return value;
    }
}
