package racecourse.banktransfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Moves money between accounts. */
public class Bank {

    private static final Object TIE = new Object();

    public static boolean transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        int order = Integer.compare(from.id(), to.id());
        if (order == 0 && from != to) {
            synchronized (TIE) {
                return move(from, to, from, to, amount);
            }
        }
        return order <= 0
                ? move(from, to, from, to, amount)
                : move(to, from, from, to, amount);
    }

    public static long total(Collection<Account> accounts) {
        List<Account> ordered = new ArrayList<>(accounts);
        ordered.sort(Comparator.comparingInt(Account::id));
        synchronized (TIE) { // not knowing whether there are two of one number
            return totalFrom(0, ordered);
        }
    }

    private static boolean move(
            Account first, Account second, Account from, Account to, long amount) {
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

    private static long totalFrom(int index, List<Account> ordered) {
        if (index == ordered.size()) {
            long sum = 0;
            for (Account account : ordered) {
                sum += account.balance;
            }
            return sum;
        }
        synchronized (ordered.get(index)) {
            return totalFrom(index + 1, ordered);
        }
    }
}
