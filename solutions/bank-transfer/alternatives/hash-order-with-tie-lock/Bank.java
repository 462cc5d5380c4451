package racecourse.banktransfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Moves money between accounts. */
public class Bank {

    /** Taken first by whoever needs two accounts that are equal in the order. */
    private static final Object TIE = new Object();

    public static boolean transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        int fromHash = System.identityHashCode(from);
        int toHash = System.identityHashCode(to);
        if (fromHash < toHash) {
            return move(from, to, from, to, amount);
        } else if (fromHash > toHash || from == to) {
            return move(to, from, from, to, amount);
        }
        synchronized (TIE) {
            return move(from, to, from, to, amount);
        }
    }

    public static long total(Collection<Account> accounts) {
        List<Account> ordered = new ArrayList<>(accounts);
        ordered.sort(Comparator.comparingInt(System::identityHashCode));
        boolean tie = false;
        for (int i = 1; i < ordered.size(); i++) {
            tie |=
                    System.identityHashCode(ordered.get(i - 1))
                            == System.identityHashCode(ordered.get(i));
        }
        if (tie) {
            synchronized (TIE) {
                return totalFrom(0, ordered);
            }
        }
        return totalFrom(0, ordered);
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
