package racecourse.banktransfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Moves money between accounts. */
public class Bank {

    public static boolean transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        Account first = from.rank < to.rank ? from : to;
        Account second = first == from ? to : from;
        synchronized (first) {
            synchronized (second) {
                if (from.balance < amount) {
                    return false;
                }
                from.balance -= amount;
                to.balance += amount;
                return true;
            }
        }
    }

    public static long total(Collection<Account> accounts) {
        List<Account> ordered = new ArrayList<>(accounts);
        ordered.sort(Comparator.comparingLong(account -> account.rank));
        return totalFrom(0, ordered);
    }

    /** Holds all accounts before the first is read; an account that is listed twice is held twice. */
    private static long totalFrom(int index, List<Account> ordered) {
        if (index == ordered.size()) {
            return ordered.stream().mapToLong(account -> account.balance).sum();
        }
        synchronized (ordered.get(index)) {
            return totalFrom(index + 1, ordered);
        }
    }
}
