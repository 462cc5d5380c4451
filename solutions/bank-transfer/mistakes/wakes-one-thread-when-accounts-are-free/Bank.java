package racecourse.banktransfer;

import java.util.Collection;
import java.util.List;

/** Moves money between accounts. */
public class Bank {

    private static final Object DESK = new Object();

    public static boolean transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        List<Account> both = List.of(from, to);
        reserve(both);
        try {
            if (from.balance < amount) {
                return false;
            }
            from.balance -= amount;
            to.balance += amount;
            return true;
        } finally {
            free(both);
        }
    }

    public static long total(Collection<Account> accounts) {
        List<Account> all = List.copyOf(accounts);
        reserve(all);
        try {
            long sum = 0;
            for (Account account : all) {
                sum += account.balance;
            }
            return sum;
        } finally {
            free(all);
        }
    }

    /** Waits until all are free, and takes them in one step. */
    private static void reserve(List<Account> accounts) {
        boolean interrupted = false;
        synchronized (DESK) {
            while (accounts.stream().anyMatch(account -> account.reserved)) {
                try {
                    DESK.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            accounts.forEach(account -> account.reserved = true);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void free(List<Account> accounts) {
        synchronized (DESK) {
            accounts.forEach(account -> account.reserved = false);
            DESK.notify();
        }
    }
}
