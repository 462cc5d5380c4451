package racecourse.banktransfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

public class Bank {
    public static boolean transfer(Account from, Account to, long amount) {
        if (amount < 0) throw new IllegalArgumentException();
        Account a = from.rank <= to.rank ? from : to, b = a == from ? to : from;
        a.lock.lock();
        b.lock.lock();
        try {
            if (from.balance < amount) return false;
            from.balance -= amount;
            to.balance += amount;
            return true;
        } finally {
            b.lock.unlock();
            a.lock.unlock();
        }
    }

    public static long total(Collection<Account> accounts) {
        List<Account> l = new ArrayList<>(accounts);
        l.sort(Comparator.comparingInt(x -> x.rank));
        long sum = 0;
        Account last = null;
        for (Account a : l) {
            a.lock.lock();
            if (last != null) last.lock.unlock();
            sum += a.balance;
            last = a;
        }
        if (last != null) last.lock.unlock();
        return sum;
    }
}
