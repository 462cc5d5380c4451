package racecourse.banktransfer;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.StampedLock;

public class Account {
    private static final AtomicInteger COUNT = new AtomicInteger();
    final int rank = COUNT.incrementAndGet();
    private final int id;
    final StampedLock lock = new StampedLock();
    long money;

    public Account(int id, long balance) {
        this.id = id;
        this.money = balance;
    }

    public int id() {
        return id;
    }

    public long balance() {
        long s = lock.readLock();
        try {
            return money;
        } finally {
            lock.unlockRead(s);
        }
    }
}
