package racecourse.banktransfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

public class Bank {
    public static boolean transfer(Account from, Account to, long amount) {
        if (amount < 0) throw new IllegalArgumentException();
        if (from == to) return from.balance() >= amount;
        Account low = from.rank < to.rank ? from : to, high = low == from ? to : from;
        long l = low.lock.writeLock();
        try {
            long h = high.lock.writeLock();
            try {
                if (from.money < amount) return false;
                from.money -= amount;
                to.money += amount;
                return true;
            } finally {
                high.lock.unlockWrite(h);
            }
        } finally {
            low.lock.unlockWrite(l);
        }
    }

    public static long total(Collection<Account> accounts) {
        List<Account> all = new ArrayList<>(accounts);
        all.sort(Comparator.comparingInt(a -> a.rank));
        long[] stamps = new long[all.size()];
        for (int i = 0; i < stamps.length; i++) stamps[i] = all.get(i).lock.readLock();
        long sum = 0;
        for (Account a : all) sum += a.money;
        for (int i = 0; i < stamps.length; i++) all.get(i).lock.unlockRead(stamps[i]);
        return sum;
    }
}
