package racecourse.banktransfer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Moves money between accounts. */
public class Bank {

    private static final Map<Integer, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

    private static ReentrantLock lockOf(int id) {
        return LOCKS.computeIfAbsent(id, key -> new ReentrantLock());
    }

    public static boolean transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        ReentrantLock one = lockOf(Math.min(from.id(), to.id()));
        ReentrantLock other = lockOf(Math.max(from.id(), to.id()));
        one.lock();
        other.lock();
        try {
            if (from.balance < amount) {
                return false;
            }
            from.balance -= amount;
            to.balance += amount;
            return true;
        } finally {
            other.unlock();
            one.unlock();
        }
    }

    public static long total(Collection<Account> accounts) {
        List<ReentrantLock> locks =
                accounts.stream().map(Account::id).sorted().map(Bank::lockOf).toList();
        locks.forEach(ReentrantLock::lock);
        try {
            return accounts.stream().mapToLong(account -> account.balance).sum();
        } finally {
            locks.forEach(ReentrantLock::unlock);
        }
    }
}
