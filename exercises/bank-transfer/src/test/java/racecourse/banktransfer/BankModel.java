package racecourse.banktransfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Makes transfers with one thread, and compares with what must come of them. */
final class BankModel {

    static final int ACCOUNTS = 4;

    /** Two of them are equal. */
    private static final int[] IDS = {7, Integer.MIN_VALUE, 7, Integer.MAX_VALUE};

    private final Account[] accounts = new Account[ACCOUNTS];
    private final long[] balances = {100, 0, 50, 1_000_000_000_000L};
    private final List<Move> past = new ArrayList<>();

    /** A transfer between accounts, by their numbers here. */
    record Move(int from, int to, long amount) {

        @Override
        public String toString() {
            return "transfer(" + name(from) + ", " + name(to) + ", " + amount + ")";
        }
    }

    BankModel() {
        for (int i = 0; i < ACCOUNTS; i++) {
            accounts[i] = new Account(IDS[i], balances[i]);
        }
    }

    private static String name(int account) {
        return String.valueOf((char) ('a' + account));
    }

    /** Makes the moves. */
    void make(List<Move> moves) {
        check();
        for (Move move : moves) {
            boolean covered = balances[move.from] >= move.amount;
            String call = move + soFar();
            past.add(move);
            if (covered) {
                balances[move.from] -= move.amount;
                balances[move.to] += move.amount;
            }
            assertEquals(
                    covered,
                    Bank.transfer(accounts[move.from], accounts[move.to], move.amount),
                    call);
            check();
        }
        checkTotals();
    }

    private void check() {
        for (int i = 0; i < ACCOUNTS; i++) {
            assertEquals(balances[i], accounts[i].balance(), name(i) + ".balance()" + soFar());
            assertEquals(IDS[i], accounts[i].id(), name(i) + ".id()");
        }
    }

    private void checkTotals() {
        Account a = accounts[0];
        Account b = accounts[1];
        Account c = accounts[2];
        Account d = accounts[3];
        long all = Arrays.stream(balances).sum();
        checkTotal(0, List.of(), "no accounts");
        checkTotal(all, Arrays.asList(d, c, b, a), "d, c, b and a");
        checkTotal(all, Collections.unmodifiableCollection(Arrays.asList(accounts)), "all");
        checkTotal(all + 2 * balances[0], List.of(a, b, a, c, a, d), "a, b, a, c, a and d");
        checkTotal(balances[0] + balances[2], new ArrayDeque<>(List.of(c, a)), "c and a");
        checkTotal(balances[3], Collections.singleton(d), "d");
    }

    private void checkTotal(long expected, Collection<Account> of, String names) {
        List<Account> before = new ArrayList<>(of);
        assertEquals(expected, Bank.total(of), "total of " + names + soFar());
        List<Account> after = new ArrayList<>(of);
        boolean same = before.size() == after.size();
        for (int i = 0; same && i < before.size(); i++) {
            same = before.get(i) == after.get(i);
        }
        assertEquals(true, same, "the collection of " + names + " is as it was before total");
    }

    private String soFar() {
        return " (a has 100, b 0, c 50, d 1000000000000 at first) after " + past;
    }
}
