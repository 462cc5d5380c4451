package racecourse.banktransfer;

import java.util.Collection;
import java.util.Comparator;
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
        first.permit.acquireUninterruptibly();
        second.permit.acquireUninterruptibly();
        try {
            boolean covered = from.balance >= amount;
            if (covered) {
                from.balance -= amount;
                to.balance += amount;
            }
            return covered;
        } finally {
            second.permit.release();
            first.permit.release();
        }
    }

    public static long total(Collection<Account> accounts) {
        List<Account> ordered =
                accounts.stream()
                        .distinct()
                        .sorted(Comparator.comparingLong(account -> account.rank))
                        .toList();
        ordered.forEach(account -> account.permit.acquireUninterruptibly());
        try {
            return accounts.stream().mapToLong(account -> account.balance).sum();
        } finally {
            ordered.forEach(account -> account.permit.release());
        }
    }
}
