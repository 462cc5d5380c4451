package racecourse.banktransfer;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** An account of a bank. */
public class Account {

    private final int id;
    volatile Balance balance; // replaced under lock
    private static final AtomicLong MADE = new AtomicLong();

    final long rank = MADE.getAndIncrement();
    final ReentrantLock lock = new ReentrantLock();

    public Account(int id, long balance) {
        this.id = id;
        this.balance = new Balance(balance);
    }

    public int id() {
        return id;
    }

    public long balance() {
        return balance.amount();
    }

    record Balance(long amount) {

        Balance plus(long more) {
            return new Balance(amount + more);
        }
    }
}
