package racecourse.banktransfer;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import racecourse.api.Check;
import racecourse.api.Explored;
import racecourse.api.Hint;
import racecourse.api.Threads;

/** The numbers are those of the statement. */
class BankTransferSpec {

    // 1
    @Property(seed = "11", tries = 40)
    @Check(
            title = "One thread alone moves money, and adds it up",
            points = 1,
            about = "Bank.transfer")
    @Hint("Follow the shortest failing sequence with pencil and paper, one transfer at a time.")
    @Hint("What if both accounts are the same, or only have the same number?")
    void movesMoney(@ForAll("moves") List<BankModel.Move> moves) {
        new BankModel().make(moves);
    }

    @Provide
    Arbitrary<List<BankModel.Move>> moves() {
        Arbitrary<Integer> account = Arbitraries.integers().between(0, BankModel.ACCOUNTS - 1);
        Arbitrary<Long> amount =
                Arbitraries.of(0L, 1L, 49L, 50L, 51L, 100L, 101L, 1_000_000L, 3_000_000_000L);
        return Combinators.combine(account, account, amount)
                .as(BankModel.Move::new)
                .list()
                .ofMaxSize(20);
    }

    // 2
    @Explored(schedules = 200)
    @Check(
            title = "A negative amount is refused before anything else, and no lock stays held",
            points = 1,
            about = "Bank.transfer")
    @Hint("Look at the amount first, whatever the accounts are.")
    @Hint("Is a lock held when the exception is thrown? Throw it before you lock.")
    void refusesNegativeAmounts() throws Throwable {
        Account one = new Account(1, 10);
        Account other = new Account(2, 0);
        for (long amount : new long[] {-1, Long.MIN_VALUE}) {
            refuses(one, other, amount);
            refuses(other, one, amount);
            refuses(one, one, amount);
        }
        Threads.inParallel(() -> Meetings.isCovered(Bank.transfer(one, other, 3)));
        Meetings.hasBalances(new Account[] {one, other}, 7, 3);
    }

    private static void refuses(Account from, Account to, long amount) {
        assertThrows(
                IllegalArgumentException.class,
                () -> Bank.transfer(from, to, amount),
                () ->
                        "transfer(%s, %s, %d)"
                                .formatted(
                                        from.balance() + " on it",
                                        from == to ? "the same" : to.balance() + " on it",
                                        amount));
    }

    // 3
    @Explored(schedules = 4_000)
    @Check(title = "Transfers at the same time all count", points = 1, about = "Bank.transfer")
    @Hint("balance += amount is three steps. What if another thread comes in between?")
    @Hint("Whoever changes an account, or looks at it, must hold one and the same lock of it.")
    void allTransfersCount() throws Throwable {
        Account a = new Account(1_000, 10);
        Account b = new Account(2_000, 10);
        Account c = new Account(2_000, 10);
        Threads.inParallel(
                () -> Meetings.isCovered(Bank.transfer(a, b, 1)),
                () -> Meetings.isCovered(Bank.transfer(a, c, 2)),
                () -> Meetings.isCovered(Bank.transfer(c, b, 4)));
        Meetings.hasBalances(new Account[] {a, b, c}, 7, 15, 8);
    }

    // 4
    @Explored(schedules = 1_400)
    @Check(
            title = "No balance falls below 0, and only too little money is a reason to refuse",
            points = 1,
            about = "Bank.transfer",
            requires = "allTransfersCount")
    @Hint("Who may come between the question whether there is enough and the change?")
    @Hint("Nothing may be taken off, not even for a moment, before it is known to be enough.")
    @Hint("If an account is busy, wait or try again. What is still locked after a refusal?")
    void onlyTooLittleIsRefused() throws Throwable {
        Account one = new Account(1, 0);
        Account from = new Account(2, 10);
        Account other = new Account(3, 0);
        boolean[] done = new boolean[3];
        long[] seen = new long[1];
        Threads.inParallel(
                () -> done[0] = Bank.transfer(from, one, 6),
                () -> done[1] = Bank.transfer(from, other, 6),
                () -> {
                    done[2] = Bank.transfer(from, one, 3);
                    seen[0] = from.balance();
                });
        if (seen[0] < 0) {
            fail("balance() of an account gave " + seen[0]);
        }
        int moved = (done[0] ? 6 : 0) + (done[1] ? 6 : 0) + (done[2] ? 3 : 0);
        String calls =
                "of three transfers from an account with 10, of 6, 6 and 3, the answers were "
                        + done[0]
                        + ", "
                        + done[1]
                        + " and "
                        + done[2];
        if (moved != 9) {
            fail(calls + "; the 3 and one of the 6 must be possible, and not more");
        }
        long left = from.balance();
        if (left != 1) {
            fail(calls + ", and then the balance was " + left);
        }
    }

    // 5
    @Explored(schedules = 1_500)
    @Check(
            title = "Transfers there and back don't deadlock",
            points = 1,
            about = "Bank.transfer",
            requires = "allTransfersCount")
    @Hint("Which of its two accounts does each thread in the picture hold?")
    @Hint("Take the two locks in an order that doesn't depend on which account gives.")
    @Hint("Does your order decide between any two accounts? Try equal numbers, and the smallest.")
    void thereAndBackEnd() throws Throwable {
        Meetings.thereAndBackOfTwins();
        Meetings.thereAndBack(7, 7);
        Meetings.thereAndBack(Integer.MIN_VALUE, 0);
    }

    // 6
    @Explored(schedules = 1_200, switchesOften = true)
    @Check(
            title = "Transfers in a circle don't deadlock",
            points = 1,
            about = "Bank.transfer",
            requires = "allTransfersCount")
    @Hint("Three accounts: the first before the second, the second before the third. And then?")
    @Hint("A difference of two ints overflows. Identity hash codes may be equal.")
    void circlesEnd() throws Throwable {
        Meetings.inACircle(5, 5, 5);
        Meetings.inACircle(Integer.MAX_VALUE, -2, 0);
    }

    // 7
    @Explored(schedules = 5_000)
    @Check(
            title = "total is the sum at one moment, and does not deadlock either",
            points = 2,
            about = "Bank.total",
            requires = "thereAndBackEnd")
    @Hint("A transfer may come between two balances that total adds up. What does it see then?")
    @Hint(
            "All accounts must keep still until the last one is read, or total must notice and repeat.")
    @Hint(
            "If total takes locks, then in the same order as transfer. What if an account comes twice?")
    void totalIsASnapshot() throws Throwable {
        Account one = new Account(1, 10);
        Account other = new Account(1, 10);
        Threads.inParallel(
                () -> {
                    Meetings.isCovered(Bank.transfer(one, other, 5));
                    Threads.giveWay();
                    Meetings.isCovered(Bank.transfer(other, one, 5));
                    Threads.giveWay();
                    Meetings.isCovered(Bank.transfer(one, other, 5));
                },
                () -> Meetings.isTwenty(Bank.total(new Yielding(one, other))));
        Meetings.withTotals(2, 1);
        Stops scene = new Stops();
        if (scene.stopInTheMiddle()) {
            scene.totalSeesNoHalf();
        }
    }

    // 8
    @Explored(schedules = 3_000, switchesOften = true, earlyReads = true)
    @Check(
            title = "So is total of more accounts, and with one that is listed twice",
            points = 1,
            about = "Bank.total",
            requires = "totalIsASnapshot")
    @Hint("An account that is not locked any more may change before the last one is read.")
    @Hint(
            "Not every lock can be taken twice by the same thread. What if a writer waits in between?")
    void totalOfMoreAccounts() throws Throwable {
        Account a = new Account(1, 10);
        Account b = new Account(2, 10);
        Account c = new Account(3, 10);
        long[] totals = new long[2];
        Threads.inParallel(
                () -> Meetings.isCovered(Bank.transfer(c, a, 5)),
                () -> totals[0] = Bank.total(List.of(a, b, c, a)),
                () -> totals[1] = Bank.total(List.of(c, b, a, c)));
        Meetings.isOneOf(totals[0], 40, 45);
        Meetings.isOneOf(totals[1], 40, 35);
        totalOfTwo();
    }

    private static void totalOfTwo() throws Throwable {
        Account one = new Account(1, 10);
        Account other = new Account(2, 10);
        Threads.inParallel(
                () -> Meetings.isCovered(Bank.transfer(one, other, 5)),
                () -> Meetings.isTwenty(Bank.total(List.of(one, other))));
    }

    // 9
    @Explored(schedules = 1_000, earlyReads = true)
    @Check(
            title = "No thread sees a stale balance, or half of one",
            points = 1,
            about = "Account.balance",
            requires = "allTransfersCount")
    @Hint("What makes one thread see what another has written? Look up happens-before.")
    @Hint("A thread that only reads has to synchronize as well, with those that write.")
    @Hint("Release and acquire order less than a lock or a volatile field does.")
    void neverStale() throws Throwable {
        Account bank = new Account(0, 4);
        Account one = new Account(1, 0xFFFF_FFFFL);
        Account other = new Account(2, 0);
        Account till = new Account(3, 4);
        long[] seen = new long[4];
        Threads.inParallel(
                () -> {
                    Bank.transfer(bank, one, 1);
                    seen[0] = other.balance();
                },
                () -> {
                    Bank.transfer(till, other, 1);
                    seen[1] = one.balance();
                },
                () -> {
                    seen[2] = one.balance();
                    seen[3] = Bank.total(List.of(one));
                });
        for (int i = 1; i < seen.length; i++) {
            if (seen[i] != 0xFFFF_FFFFL && seen[i] != 0x1_0000_0000L) {
                fail("1 came to the 4294967295 of an account, and its balance was " + seen[i]);
            }
        }
        if (seen[2] > seen[3]) {
            fail(
                    "money only came to an account, and in one thread balance() gave "
                            + seen[2]
                            + ", and then total gave "
                            + seen[3]);
        }
        if (seen[0] == 0 && seen[1] == 0xFFFF_FFFFL) {
            fail(
                    "two threads made a transfer each, then looked at the account that the other's"
                            + " went to; both missed the other's, though one of them came first");
        }
        refusalsAreNotStale();
    }

    private static void refusalsAreNotStale() throws Throwable {
        Account bank = new Account(0, 4);
        Account one = new Account(1, 0);
        Account other = new Account(2, 0);
        Account till = new Account(3, 4);
        boolean[] done = new boolean[2];
        Threads.inParallel(
                () -> {
                    Bank.transfer(bank, one, 1);
                    done[0] = Bank.transfer(other, bank, 1);
                },
                () -> {
                    Bank.transfer(till, other, 1);
                    done[1] = Bank.transfer(one, till, 1);
                });
        if (!done[0] && !done[1]) {
            fail(
                    "two threads put 1 on an account each, then took 1 off the other's; both were"
                            + " refused, though one of the accounts was filled first");
        }
    }

    // 10
    @Explored(schedules = 1_000)
    @Check(
            title = "While a transfer stands still, transfers between other accounts go on",
            points = 2,
            about = "Bank.transfer")
    @Hint("The other transfer has two accounts of its own. What does it wait for in the picture?")
    @Hint("Each account needs a lock of its own: not one for all, nor for all of one number.")
    void othersGoOn() throws Throwable {
        Stops scene = new Stops();
        if (scene.stopInTheMiddle()) {
            scene.transferBetweenOthers();
            scene.transferBetweenLaterOnes();
        }
    }

    // 11
    @Explored(schedules = 3_000)
    @Check(
            title = "While calls wait for an account, transfers between other accounts go on",
            points = 1,
            about = "Bank.transfer",
            requires = "othersGoOn")
    @Hint(
            "Somebody waits for an account, and holds something else meanwhile. What, and who needs it?")
    @Hint("Whoever waits for an account must hold nothing that transfers of other accounts need.")
    void waitingHoldsUpNobodyElse() throws Throwable {
        Stops scene = new Stops();
        if (scene.stopInTheMiddle()) {
            scene.letOthersWaitForIt();
            scene.transferBetweenOthers();
        }
    }

    // 12
    @Explored(schedules = 1_000)
    @Check(
            title = "An interrupted thread moves money all the same, and stays interrupted",
            points = 1,
            about = "Bank.transfer",
            requires = {"thereAndBackEnd", "totalIsASnapshot"})
    @Hint("None of the methods declares InterruptedException, so none may give up on it.")
    @Hint("If you catch an interrupt while you wait: wait again, and set the flag afterwards.")
    void interruptsDoNoHarm() throws Throwable {
        Account one = new Account(1, 10);
        Account other = new Account(2, 10);
        boolean[] kept = new boolean[1];
        Thread interrupted =
                new Thread(
                        () -> {
                            Meetings.isCovered(Bank.transfer(one, other, 1));
                            Thread.currentThread().interrupt();
                            Meetings.isCovered(Bank.transfer(other, one, 2));
                            Meetings.isTwenty(Bank.total(List.of(one, other)));
                            one.balance();
                            kept[0] = Thread.currentThread().isInterrupted();
                        },
                        "Interrupted");
        Threads.inParallel(
                () -> {
                    interrupted.start();
                    interrupted.join();
                },
                interrupted::interrupt,
                () -> Meetings.isCovered(Bank.transfer(other, one, 4)));
        Meetings.hasBalances(new Account[] {one, other}, 15, 5);
        if (!kept[0]) {
            fail("a thread was interrupted, and after its calls its interrupt flag was not set");
        }
    }
}
