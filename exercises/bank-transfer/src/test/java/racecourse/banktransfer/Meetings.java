package racecourse.banktransfer;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import racecourse.api.Threads;

/** Calls that need the same accounts in different orders. */
final class Meetings {

    private Meetings() {}

    /** There and back between accounts with these numbers. */
    static void thereAndBack(int oneId, int otherId) throws Throwable {
        thereAndBack(new Account(oneId, 10), new Account(otherId, 10));
    }

    /** The same with two accounts that two threads make at the same time. */
    static void thereAndBackOfTwins() throws Throwable {
        Account[] made = new Account[2];
        Threads.inParallel(() -> made[0] = new Account(1, 10), () -> made[1] = new Account(2, 10));
        thereAndBack(made[0], made[1]);
    }

    private static void thereAndBack(Account one, Account other) throws Throwable {
        Threads.inParallel(
                () -> isCovered(Bank.transfer(one, other, 1)),
                () -> isCovered(Bank.transfer(other, one, 2)));
        hasBalances(new Account[] {one, other}, 11, 9);
    }

    /** Three transfers in a circle of accounts with these numbers. */
    static void inACircle(int first, int second, int third) throws Throwable {
        Account a = new Account(first, 10);
        Account b = new Account(second, 10);
        Account c = new Account(third, 10);
        Threads.inParallel(
                () -> isCovered(Bank.transfer(a, b, 1)),
                () -> isCovered(Bank.transfer(b, c, 2)),
                () -> isCovered(Bank.transfer(c, a, 4)));
        hasBalances(new Account[] {a, b, c}, 13, 9, 8);
    }

    /** A transfer there and back, and totals in both orders, of accounts with these numbers. */
    static void withTotals(int oneId, int otherId) throws Throwable {
        Account one = new Account(oneId, 10);
        Account other = new Account(otherId, 10);
        Threads.inParallel(
                () -> isCovered(Bank.transfer(other, one, 1)),
                () -> isTwenty(Bank.total(List.of(one, other))),
                () -> isTwenty(Bank.total(List.of(other, one))));
        hasBalances(new Account[] {one, other}, 11, 9);
    }

    static void isCovered(boolean done) {
        if (!done) {
            fail("a transfer returned false, though there was always enough on the account");
        }
    }

    static void isTwenty(long total) {
        if (total != 20) {
            fail("two accounts had 20 together all the time, and total gave " + total);
        }
    }

    /** Before or after five came from the third of three accounts with 10 to the first. */
    static void isOneOf(long total, long before, long after) {
        if (total != before && total != after) {
            fail(
                    "three accounts, one of them listed twice, had "
                            + before
                            + " together before a transfer and "
                            + after
                            + " after it, and total gave "
                            + total);
        }
    }

    static void hasBalances(Account[] accounts, long... expected) {
        for (int i = 0; i < expected.length; i++) {
            long actual = accounts[i].balance();
            if (actual != expected[i]) {
                fail(
                        "after all transfers account %s must have %d, and balance() gives %d"
                                .formatted((char) ('a' + i), expected[i], actual));
            }
        }
    }
}
