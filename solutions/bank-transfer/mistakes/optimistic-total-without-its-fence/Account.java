package racecourse.banktransfer;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;

/** An account of a bank. */
public class Account {

    private final int id;
    long balance;
    private static final AtomicLong MADE = new AtomicLong();

    final long rank = MADE.getAndIncrement();
    private final AtomicLong version = new AtomicLong(); // odd while it is being changed

    public Account(int id, long balance) {
        this.id = id;
        this.balance = balance;
    }

    public int id() {
        return id;
    }

    public long balance() {
        while (true) {
            long before = version.get();
            long seen = balance;
            VarHandle.acquireFence();
            if (before % 2 == 0 && version.get() == before) {
                return seen;
            }
            Thread.onSpinWait();
        }
    }

    void beginChange() {
        while (true) {
            long now = version.get();
            if (now % 2 == 0 && version.compareAndSet(now, now + 1)) {
                VarHandle.releaseFence();
                return;
            }
            Thread.onSpinWait();
        }
    }

    void endChange() {
        version.incrementAndGet();
    }

    long version() {
        return version.get();
    }
}
