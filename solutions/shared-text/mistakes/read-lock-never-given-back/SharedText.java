package racecourse.sharedtext;

import java.util.concurrent.locks.StampedLock;

/** Reads optimistically. */
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
        long stamp = lock.tryOptimisticRead();
        String now = value;
        if (!lock.validate(stamp)) {
            stamp = lock.readLock();
            now = value;
            // the reader is through
        }
        return now;
    }
}
