package racecourse.banktransfer;

import java.util.Collection;

/** Moves money between accounts. */
public class Bank {

    public static boolean transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        Account first = from.rank < to.rank ? from : to;
        Account second = first == from ? to : from;
        first.lock.lock();
        try {
            second.lock.lock();
            try {
                if (from.balance < amount) {
                    return false;
                }
                from.balance -= amount;
                to.balance += amount;
                return true;
            } finally {
                second.lock.unlock();
            }
        } finally {
            first.lock.unlock();
        }
    }

    public static long total(Collection<Account> accounts) {
        long sum = 0;
        for (Account account : accounts) {
            account.lock.lock();
            try {
                sum += account.balance;
            } finally {
                account.lock.unlock();
            }
        }
        return sum;
    }
}
