package racecourse.banktransfer;

import java.util.Collection;

/** Moves money between accounts. */
public class Bank {

    /**
     * Moves the amount; any number of threads may do so at the same time.
     *
     * @return false, and nothing has changed, if there is too little on the account it comes from
     * @throws IllegalArgumentException if the amount is negative
     */
    public static boolean transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        // TODO: nobody else may come between the question and the two changes.
        // TODO: transfers of other accounts must not have to wait meanwhile.
        if (from.balance() < amount) {
            return false;
        }
        from.add(-amount);
        to.add(amount);
        return true;
    }

    /**
     * What is on all these accounts together at one moment; one that is listed twice counts twice.
     */
    public static long total(Collection<Account> accounts) {
        // TODO: a transfer must be in the sum as a whole, or not at all.
        long sum = 0;
        for (Account account : accounts) {
            sum += account.balance();
        }
        return sum;
    }
}
