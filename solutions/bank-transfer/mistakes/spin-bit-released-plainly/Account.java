package racecourse.banktransfer;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** An account of a bank. */
public class Account {

    private final int id;
    long balance;
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
        take();
        long now = balance;
        giveBack();
        return now;
    }

    void take() {
        while (!taken.weakCompareAndSetPlain(false, true)) {
            Thread.onSpinWait();
        }
    }

    void giveBack() {
        taken.setOpaque(false);
    }
}
