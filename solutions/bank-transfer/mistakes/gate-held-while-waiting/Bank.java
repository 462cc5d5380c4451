package racecourse.banktransfer;

import java.util.Collection;
import java.util.concurrent.locks.ReentrantLock;

/** Moves money between accounts. */
public class Bank {

    private static final ReentrantLock GATE = new ReentrantLock();

    public static boolean transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        GATE.lock();
        try {
            from.lock.lock();
            to.lock.lock();
        } finally {
            GATE.unlock();
        }
        try {
            if (from.balance < amount) {
                return false;
            }
            from.balance -= amount;
            to.balance += amount;
            return true;
        } finally {
            to.lock.unlock();
            from.lock.unlock();
        }
    }

    public static long total(Collection<Account> accounts) {
        GATE.lock();
        try {
            accounts.forEach(account -> account.lock.lock());
        } finally {
            GATE.unlock();
        }
        try {
            return accounts.stream().mapToLong(account -> account.balance).sum();
        } finally {
            accounts.forEach(account -> account.lock.unlock());
        }
    }
}
