package racecourse.banktransfer;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Takes locks in the order of serial numbers. */
public class Bank {

    public static boolean transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        Account first = from.serial < to.serial ? from : to;
        Account second = first == from ? to : from;
        first.lock.lock();
        try {
            second.lock.lock();
            try {
                if (from.balance() < amount) {
                    return false;
                }
                from.add(-amount);
                to.add(amount);
                return true;
            } finally {
                second.lock.unlock();
            }
        } finally {
            first.lock.unlock();
        }
    }

    public static long total(Collection<Account> accounts) {
        List<Account> all =
                accounts.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(account -> account.serial))
                        .toList();
        all.forEach(account -> account.lock.lock());
        try {
            long sum = 0;
            for (Account account : accounts) {
                sum += account.balance();
            }
            return sum;
        } finally {
            all.forEach(account -> account.lock.unlock());
        }
    }
}
