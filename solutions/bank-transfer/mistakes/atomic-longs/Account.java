package racecourse.banktransfer;

import java.util.concurrent.atomic.AtomicLong;

/** An account of a bank. */
public class Account {

    private final int id;
    final AtomicLong balance;

    public Account(int id, long balance) {
        this.id = id;
        this.balance = new AtomicLong(balance);
    }

    public int id() {
        return id;
    }

    public long balance() {
        return balance.get();
    }
}
