package racecourse.banktransfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Moves money between accounts. */
public class Bank {

    public static boolean transfer(Account from, Account to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        while (true) {
            if (from.lock.tryLock()) {
                try {
                    if (to.lock.tryLock()) {
                        try {
                            if (from.balance < amount) {
                                return false;
                            }
                            from.balance -= amount;
                            to.balance += amount;
                            return true;
                        } finally {
                            to.lock.unlock();
                        }
                    }
                } finally {
                    from.lock.unlock();
                }
            }
            Thread.yield();
        }
    }

    public static long total(Collection<Account> accounts) {
        while (true) {
            List<Account> held = new ArrayList<>();
            try {
                long sum = 0;
                for (Account account : accounts) {
                    if (!account.lock.tryLock()) {
                        break;
                    }
                    held.add(account);
                    sum += account.balance;
                }
                if (held.size() == accounts.size()) {
                    return sum;
                }
            } finally {
                held.forEach(account -> account.lock.unlock());
            }
            Thread.yield();
        }
    }
}
