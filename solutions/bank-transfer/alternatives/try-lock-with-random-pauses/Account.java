package racecourse.banktransfer;

import java.util.concurrent.locks.ReentrantLock;

/** An account of a bank. */
public class Account {

    private final int id;
    long balance; // guarded by lock
    final ReentrantLock lock = new ReentrantLock();

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
}
