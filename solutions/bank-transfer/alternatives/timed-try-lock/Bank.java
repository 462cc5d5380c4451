package racecourse.banktransfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Moves money between accounts. */
public class Bank {

    public static boolean transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    Boolean done = attempt(from, to, amount);
                    if (done != null) {
                        return done;
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public static long total(Collection<Account> accounts) {
        while (true) {
            List<Account> held = new ArrayList<>();
            try {
                for (Account account : accounts) {
                    if (account.lock.tryLock()) {
                        held.add(account);
                    } else {
                        break;
                    }
                }
                if (held.size() == accounts.size()) {
                    return held.stream().mapToLong(account -> account.balance).sum();
                }
            } finally {
                held.forEach(account -> account.lock.unlock());
            }
            Thread.onSpinWait();
        }
    }

    /** Null if one of the accounts was busy for too long. */
    private static Boolean attempt(Account from, Account to, long amount)
            throws InterruptedException {
        if (!from.lock.tryLock(1, TimeUnit.MILLISECONDS)) {
            return null;
        }
        try {
            if (!to.lock.tryLock(ThreadLocalRandom.current().nextLong(5), TimeUnit.MILLISECONDS)) {
                return null;
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
            }
        } finally {
            from.lock.unlock();
        }
    }
}
