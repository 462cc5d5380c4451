package racecourse.banktransfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Moves money between accounts. */
public class Bank {

    private static final ReentrantLock GATE = new ReentrantLock();

    public static boolean transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        while (!takeAll(List.of(from, to))) {
            Thread.yield();
        }
        try {
            if (from.balance < amount) {
                return false;
            }
            from.balance -= amount;
            to.balance += amount;
            return true;
        } finally {
            giveBack(List.of(from, to));
        }
    }

    public static long total(Collection<Account> accounts) {
        List<Account> all = new ArrayList<>(accounts);
        if (!takeAll(all)) {
            Thread.yield();
        }
        try {
            return all.stream().mapToLong(account -> account.balance).sum();
        } finally {
            giveBack(all);
        }
    }

    /** All of them, or none: it waits for no account. */
    private static boolean takeAll(List<Account> accounts) {
        GATE.lock();
        try {
            for (Account account : accounts) {
                if (account.taken) {
                    return false;
                }
            }
            for (Account account : accounts) {
                account.taken = true;
            }
            return true;
        } finally {
            GATE.unlock();
        }
    }

    private static void giveBack(List<Account> accounts) {
        GATE.lock();
        try {
            for (Account account : accounts) {
                account.taken = false;
            }
        } finally {
            GATE.unlock();
        }
    }
}
