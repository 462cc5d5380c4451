package racecourse.banktransfer;

import java.util.Collection;

/** Moves money between accounts. */
public class Bank {

    public static boolean transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        if (from == to) {
            return from.balance >= amount;
        }
        Account first = from.rank < to.rank ? from : to;
        Account second = first == from ? to : from;
        first.beginChange();
        second.beginChange();
        try {
            if (from.balance < amount) {
                return false;
            }
            from.balance -= amount;
            to.balance += amount;
            return true;
        } finally {
            second.endChange();
            first.endChange();
        }
    }

    public static long total(Collection<Account> accounts) {
        Account[] all = accounts.toArray(new Account[0]);
        while (true) {
            long[] before = new long[all.length];
            boolean atRest = true;
            for (int i = 0; i < all.length; i++) {
                before[i] = all[i].version();
                atRest &= before[i] % 2 == 0;
            }
            long sum = 0;
            for (Account account : all) {
                sum += account.balance;
            }
            for (int i = 0; i < all.length; i++) {
                atRest &= all[i].version() == before[i];
            }
            if (atRest) {
                return sum;
            }
            Thread.onSpinWait();
        }
    }
}
