package racecourse.banktransfer;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class Account {
    private static final AtomicInteger NEXT = new AtomicInteger();
    final int rank = NEXT.getAndIncrement();
    private final int id;
    final Lock lock = new ReentrantLock();
    long balance;

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
