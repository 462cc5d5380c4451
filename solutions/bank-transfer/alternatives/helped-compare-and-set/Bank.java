package racecourse.banktransfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Transfers by records of themselves in both accounts; total looks until it finds all at rest. */
public class Bank {
    public static boolean transfer(Account from, Account to, long amount) {
        if (amount < 0) throw new IllegalArgumentException();
        if (from == to) return from.balance() >= amount;
        return new Move(from, to, amount).help();
    }

    public static long total(Collection<Account> accounts) {
        List<Account> all = new ArrayList<>(accounts);
        retry:
        for (; ; ) {
            List<Settled> seen = new ArrayList<>();
            for (Account a : all) seen.add(a.settled());
            long sum = 0;
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).state.get() != seen.get(i)) continue retry;
                sum += seen.get(i).value;
            }
            return sum;
        }
    }
}
