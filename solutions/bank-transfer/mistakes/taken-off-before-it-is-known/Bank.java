package racecourse.banktransfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

public class Bank {
    public static boolean transfer(Account from, Account to, long amount) {
        if (amount < 0) throw new IllegalArgumentException();
        Account a = from.rank <= to.rank ? from : to, b = a == from ? to : from;
        synchronized (a) {
            synchronized (b) {
                from.balance -= amount;
                if (from.balance < 0) {
                    from.balance += amount;
                    return false;
                }
                to.balance += amount;
                return true;
            }
        }
    }

    public static long total(Collection<Account> accounts) {
        List<Account> l = new ArrayList<>(accounts);
        l.sort(Comparator.comparingInt(x -> x.rank));
        return sum(l, 0);
    }

    private static long sum(List<Account> l, int i) {
        if (i == l.size()) return 0;
        synchronized (l.get(i)) {
            return sum(l, i + 1) + l.get(i).balance;
        }
    }
}
