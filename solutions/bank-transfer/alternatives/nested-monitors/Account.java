package racecourse.banktransfer;

import java.util.concurrent.atomic.AtomicLong;

/** An account of a bank. */
public class Account {

    private final int id;
    long balance; // guarded by this
    private static final AtomicLong MADE = new AtomicLong();

    final long rank = MADE.getAndIncrement();

    public Account(int id, long balance) {
        this.id = id;
        this.balance = balance;
    }

    public int id() {
        return id;
    }

    public synchronized long balance() {
        return balance;
    }
}
