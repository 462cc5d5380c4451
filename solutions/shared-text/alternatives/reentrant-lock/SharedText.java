package racecourse.sharedtext;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A lock around each method. */
public class SharedText {

    private final Lock lock = new ReentrantLock();
    private String value = "";

    public SharedText() {}

    public void append(char c) {
        lock.lock();
        try {
            value += c;
        } finally {
            lock.unlock();
        }
    }

    public String value() {
        lock.lock();
        try {
            return value;
        } finally {
            lock.unlock();
        }
    }
}
