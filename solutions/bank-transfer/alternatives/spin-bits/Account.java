package racecourse.banktransfer;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** An account of a bank. */
public class Account {

    private final int id;
    volatile long balance; // changed while taken
    private static final AtomicLong MADE = new AtomicLong();

    final long rank = MADE.getAndIncrement();
    private final AtomicBoolean taken = new AtomicBoolean();

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

    void take() {
        while (taken.get() || !taken.compareAndSet(false, true)) {
            Thread.onSpinWait();
        }
    }

    void giveBack() {
        taken.set(false);
    }
}
