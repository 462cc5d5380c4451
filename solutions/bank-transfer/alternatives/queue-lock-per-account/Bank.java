package racecourse.banktransfer;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Takes the accounts in the order in which they were made. */
public class Bank {
    public static boolean transfer(Account from, Account to, long amount) {
        if (amount < 0) throw new IllegalArgumentException("amount: " + amount);
        if (from == to) {
            return from.balance() >= amount;
        }
        boolean up = Account.ORDER.compare(from, to) < 0;
        try (Account.Hold first = (up ? from : to).hold();
                Account.Hold second = (up ? to : from).hold()) {
            Account.Hold source = up ? first : second, target = up ? second : first;
            if (source.balance() < amount) return false;
            source.add(-amount);
            target.add(amount);
            return true;
        }
    }

    public static long total(Collection<Account> accounts) {
        TreeMap<Account, Long> times =
                accounts.stream()
                        .collect(
                                Collectors.groupingBy(
                                        a -> a,
                                        () -> new TreeMap<>(Account.ORDER),
                                        Collectors.counting()));
        return sum(new ArrayDeque<>(times.entrySet()));
    }

    private static long sum(Deque<Map.Entry<Account, Long>> rest) {
        Map.Entry<Account, Long> e = rest.poll();
        if (e == null) return 0;
        try (Account.Hold h = e.getKey().hold()) {
            return e.getValue() * h.balance() + sum(rest);
        }
    }
}
