package racecourse.banktransfer;

import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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
        List<Account> all = List.copyOf(accounts);
        while (true) {
            List<Long> before = versions(all);
            long sum = 0;
            for (Account account : all) {
                sum += account.balance;
            }
            VarHandle.acquireFence();
            if (before.stream().allMatch(version -> version % 2 == 0)
                    && before.equals(versions(all))) {
                return sum;
            }
            Thread.onSpinWait();
        }
    }

    private static List<Long> versions(List<Account> accounts) {
        List<Long> versions = new ArrayList<>();
        for (Account account : accounts) {
            versions.add(account.version());
        }
        return versions;
    }
}
