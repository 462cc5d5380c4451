package racecourse.banktransfer;

import java.util.concurrent.atomic.AtomicInteger;

public class Account {
    private static final AtomicInteger NEXT = new AtomicInteger();
    final int rank = NEXT.getAndIncrement();
    private final int id;
    volatile long balance;

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
