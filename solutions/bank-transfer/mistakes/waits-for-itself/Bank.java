package racecourse.banktransfer;

import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;

/** Moves money between accounts. */
public class Bank {

    public static boolean transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        Account first = from.rank < to.rank ? from : to;
        Account second = first == from ? to : from;
        first.take();
        second.take();
        boolean covered = from.balance >= amount;
        if (covered) {
            from.balance -= amount;
            to.balance += amount;
        }
        second.giveBack();
        first.giveBack();
        return covered;
    }

    public static long total(Collection<Account> accounts) {
        TreeSet<Account> different =
                new TreeSet<>(Comparator.comparingLong((Account account) -> account.rank));
        different.addAll(accounts);
        for (Account account : different) {
            account.take();
        }
        long sum = 0;
        for (Account account : accounts) {
            sum += account.balance;
        }
        for (Account account : different) {
            account.giveBack();
        }
        return sum;
    }
}
