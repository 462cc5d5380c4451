package racecourse.banktransfer;

import java.util.concurrent.locks.ReentrantLock;

/** An account; locks are taken in the order of the accounts' serial numbers. */
public class Account {

    private static int made;

    final int serial = made++;
    final ReentrantLock lock = new ReentrantLock();
    private final int id;
    private long balance;

    public Account(int id, long balance) {
        this.id = id;
        this.balance = balance;
    }

    public int id() {
        return id;
    }

    public long balance() {
        lock.lock();
        try {
            return balance;
        } finally {
            lock.unlock();
        }
    }

    void add(long amount) {
        balance += amount;
    }
}
