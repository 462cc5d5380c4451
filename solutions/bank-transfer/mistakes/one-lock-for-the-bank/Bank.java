package racecourse.banktransfer;

import java.util.Collection;

/** Moves money between accounts. */
public class Bank {

    private static final Object LOCK = new Object();

    public static boolean transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        synchronized (LOCK) {
            if (from.balance < amount) {
                return false;
            }
            from.balance -= amount;
            to.balance += amount;
            return true;
        }
    }

    public static long total(Collection<Account> accounts) {
        synchronized (LOCK) {
            return accounts.stream().mapToLong(account -> account.balance).sum();
        }
    }
}
