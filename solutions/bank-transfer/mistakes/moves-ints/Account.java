package racecourse.banktransfer;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** Amounts are cut to the size of an int. */
public class Account {

    private static final AtomicLong MADE = new AtomicLong();

    /** Unique, so that it orders accounts. */
    final long rank = MADE.getAndIncrement();

    final ReentrantLock lock = new ReentrantLock();
    private final int id;
    long balance; // guarded by lock

    /**
     * An account with this number, which need not be unique, and this balance, which is not
     * negative.
     */
    public Account(int id, long balance) {
        this.id = id;
        this.balance = balance;
    }

    void add(int change) {
        balance += change;
    }

    /** The number of the account. */
    public int id() {
        return id;
    }

    /** What is on it at one moment. */
    public long balance() {
        lock.lock();
        try {
            return balance;
        } finally {
            lock.unlock();
        }
    }
}
