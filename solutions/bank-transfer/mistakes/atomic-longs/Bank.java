package racecourse.banktransfer;

import java.util.Collection;

/** Moves money between accounts. */
public class Bank {

    public static boolean transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        if (from.balance.get() < amount) {
            return false;
        }
        from.balance.addAndGet(-amount);
        to.balance.addAndGet(amount);
        return true;
    }

    public static long total(Collection<Account> accounts) {
        long sum = 0;
        for (Account account : accounts) {
            sum += account.balance();
        }
        return sum;
    }
}
