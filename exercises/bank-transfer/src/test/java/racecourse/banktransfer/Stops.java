package racecourse.banktransfer;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import racecourse.api.Threads;
import racecourse.peek.Peek;

/**
 * A transfer that has stopped after its first change and before its last, while others go on. The
 * accounts of the others have the same ids as its own, or were made a round number later.
 */
final class Stops {

    private static final long AMOUNT = 1_000_000;
    private static final int TIMES = 4;
    private static final int LOOKS = 4;
    private static final long BALANCE_OF_A = 1_700_003;
    private static final long BALANCE_OF_B = 2_000_005;
    private static final long TOGETHER = BALANCE_OF_A + BALANCE_OF_B;

    /**
     * Numbers of locks that somebody may think are enough for all accounts; smaller ones divide.
     */
    private static final int[] LATER = {
        31, 37, 53, 61, 97, 100, 101, 120, 127, 128, 199, 200, 211, 251, 255, 256, 257, 300, 499,
        500, 503, 509, 511, 512, 997, 1_000, 1_009, 1_021, 1_023, 1_024
    };

    private final List<Account> made = new ArrayList<>();
    private final Account a = make(1, BALANCE_OF_A);
    private final Account b = differsFrom(a, 2, BALANCE_OF_B);
    private final int firstOfB = made.size() - 1;
    private final Account c = make(3, 50);
    private final Account d = make(1, 100);
    private final Account e = differsFrom(d, 2, 100);
    private final Thread stopped = new Thread(this::transferThereAndBack, "Stopped transfer");

    private Account make(int id, long balance) {
        Account account = new Account(id, balance);
        made.add(account);
        return account;
    }

    /** An account with another identity hash code: equal ones may need a lock for all such. */
    private Account differsFrom(Account other, int id, long balance) {
        Account account = make(id, balance);
        while (!differ(account, other)) {
            account = make(id, balance);
        }
        return account;
    }

    private static boolean differ(Account one, Account other) {
        return System.identityHashCode(one) != System.identityHashCode(other);
    }

    /**
     * Starts the transfer from a to b, and stops it in the middle if it is ever seen there.
     *
     * @return whether it was
     */
    boolean stopInTheMiddle() {
        stopped.start();
        while (stopped.isAlive() && !inTheMiddle()) {
            Threads.giveWay();
        }
        Threads.stopForGood(stopped);
        return inTheMiddle(); // it may have gone on until it was stopped
    }

    /** So often that it is seen in the middle of one in many schedules. */
    private void transferThereAndBack() {
        for (int i = 0; i < TIMES; i++) {
            Bank.transfer(a, b, AMOUNT);
            Bank.transfer(b, a, AMOUNT);
        }
    }

    private boolean inTheMiddle() {
        return Peek.holds(a, BALANCE_OF_A - AMOUNT) != Peek.holds(b, BALANCE_OF_B + AMOUNT);
    }

    /** Starts calls that may have to wait for the accounts of the stopped transfer. */
    void letOthersWaitForIt() {
        start("Waiting transfer", () -> Bank.transfer(c, b, 1));
        start("Waiting total", () -> Bank.total(List.of(a, b)));
    }

    private static Thread start(String name, Runnable call) {
        Thread thread = new Thread(call, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** A total of its accounts has to wait; if it ends all the same, it has seen no half. */
    void totalSeesNoHalf() {
        long[] total = new long[1];
        Thread thread = start("Total", () -> total[0] = Bank.total(List.of(a, b)));
        for (int i = 0; i < LOOKS && thread.isAlive(); i++) {
            Threads.giveWay();
        }
        if (!thread.isAlive() && total[0] != TOGETHER) {
            fail(
                    "two accounts have %d together all the time, and while a transfer between them had"
                                    .formatted(TOGETHER)
                            + " stopped halfway, total gave "
                            + total[0]);
        }
    }

    /** Transfers between two other accounts must come to their end. */
    void transferBetweenOthers() throws InterruptedException {
        transferBetween(d, e);
    }

    /** The same for accounts that were made much later. */
    void transferBetweenLaterOnes() throws InterruptedException {
        while (made.size() <= firstOfB + LATER[LATER.length - 1]) {
            make(made.size(), 100);
        }
        Thread later = new Thread(this::transferBetweenAllLaterOnes, "Later transfers");
        later.start();
        later.join();
    }

    private void transferBetweenAllLaterOnes() {
        for (int later : LATER) {
            Account one = made.get(later);
            Account other = made.get(firstOfB + later);
            if (differ(one, other)) {
                mustBeCovered(Bank.transfer(one, other, 10) && Bank.transfer(other, one, 20));
            }
        }
    }

    private static void mustBeCovered(boolean done) {
        if (!done) {
            fail("a covered transfer between two other accounts returned false");
        }
    }

    private static void transferBetween(Account one, Account other) throws InterruptedException {
        boolean[] done = new boolean[2];
        Thread there = new Thread(() -> done[0] = Bank.transfer(one, other, 10), "Other transfer");
        Thread back = new Thread(() -> done[1] = Bank.transfer(other, one, 20), "Transfer back");
        there.start();
        back.start();
        there.join();
        back.join();
        mustBeCovered(done[0] && done[1]);
    }
}
