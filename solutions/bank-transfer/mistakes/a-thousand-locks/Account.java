package racecourse.banktransfer;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** A thousand locks are shared by all accounts, so two pairs may have one in common. */
public class Account {

    private static final AtomicLong MADE = new AtomicLong();

    /** Unique, so that it orders accounts. */
    private static final ReentrantLock[] LOCKS = new ReentrantLock[1000];

    static {
        java.util.Arrays.setAll(LOCKS, i -> new ReentrantLock());
    }

    final long rank = MADE.getAndIncrement() % LOCKS.length;
    final ReentrantLock lock = LOCKS[(int) rank];
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
