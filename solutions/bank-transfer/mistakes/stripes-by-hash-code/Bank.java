package racecourse.banktransfer;

import java.util.Collection;
import java.util.concurrent.locks.ReentrantLock;

/** Moves money between accounts. */
public class Bank {

    private static final ReentrantLock[] STRIPES = new ReentrantLock[16];

    static {
        for (int i = 0; i < STRIPES.length; i++) {
            STRIPES[i] = new ReentrantLock();
        }
    }

    private static int stripe(Account account) {
        return Math.floorMod(System.identityHashCode(account), STRIPES.length);
    }

    public static boolean transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        int one = Math.min(stripe(from), stripe(to));
        int other = Math.max(stripe(from), stripe(to));
        STRIPES[one].lock();
        STRIPES[other].lock();
        try {
            if (from.balance < amount) {
                return false;
            }
            from.balance -= amount;
            to.balance += amount;
            return true;
        } finally {
            STRIPES[other].unlock();
            STRIPES[one].unlock();
        }
    }

    public static long total(Collection<Account> accounts) {
        for (ReentrantLock stripe : STRIPES) {
            stripe.lock();
        }
        try {
            return accounts.stream().mapToLong(account -> account.balance).sum();
        } finally {
            for (ReentrantLock stripe : STRIPES) {
                stripe.unlock();
            }
        }
    }
}
