package racecourse.banktransfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Amounts are cut to the size of an int. */
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
        Account first = from.rank < to.rank ? from : to;
        Account second = first == from ? to : from;
        first.lock.lock();
        try {
            second.lock.lock();
            try {
                if (from.balance < amount) {
                    return false;
                }
                from.add(-(int) amount);
                to.add((int) amount);
                return true;
            } finally {
                second.lock.unlock();
            }
        } finally {
            first.lock.unlock();
        }
    }

    /**
     * What is on all these accounts together at one moment; one that is listed twice counts twice.
     */
    public static long total(Collection<Account> accounts) {
        List<Account> ordered = new ArrayList<>(accounts);
        ordered.sort(Comparator.comparingLong(account -> account.rank));
        for (Account account : ordered) {
            account.lock.lock();
        }
        try {
            long sum = 0;
            for (Account account : ordered) {
                sum += account.balance;
            }
            return sum;
        } finally {
            for (Account account : ordered) {
                account.lock.unlock();
            }
        }
    }
}
