package racecourse.banktransfer;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** An account of a bank. */
public class Account {

    private final int id;
    volatile long balance; // changed by who has the permit
    private static final AtomicLong MADE = new AtomicLong();

    final long rank = MADE.getAndIncrement();
    final Semaphore permit = new Semaphore(1);

    public Account(int id, long balance) {
        this.id = id;
        this.balance = balance;
    }

    public int id() {
        return id;
    }

    public long balance() {
        return balance;
    }
}
