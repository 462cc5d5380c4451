package racecourse.banktransfer;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import racecourse.api.Threads;
import racecourse.peek.Peek;

/**
 * A transfer that has stopped after its first change and before its last, while others go on. The
 * accounts of the others have the same ids as its own.
 */
final class Stops {

    private static final long AMOUNT = 1_000_000;

    private final Account a = new Account(1, 1_700_003);
    private final Account b = differsFrom(a, 2, 2_000_005);
    private final Account c = new Account(3, 50);
    private final Account d = new Account(1, 100);
    private final Account e = differsFrom(d, 2, 100);
    private final Thread stopped =
            new Thread(() -> Bank.transfer(a, b, AMOUNT), "Stopped transfer");

    /** An account with another identity hash code: equal ones may need a lock for all such. */
    private static Account differsFrom(Account other, int id, long balance) {
        while (true) {
            Account account = new Account(id, balance);
            if (System.identityHashCode(account) != System.identityHashCode(other)) {
                return account;
            }
        }
    }

    /** Starts the transfer from a to b, and stops it in the middle if it is ever seen there. */
    void stopInTheMiddle() {
        stopped.start();
        while (stopped.isAlive()
                && Peek.holds(a, 1_700_003 - AMOUNT) == Peek.holds(b, 2_000_005 + AMOUNT)) {
            Thread.yield();
        }
        Threads.stopForGood(stopped);
    }

    /** Starts calls that may have to wait for the accounts of the stopped transfer. */
    void letOthersWaitForIt() {
        start("Waiting transfer", () -> Bank.transfer(c, b, 1));
        start("Waiting total", () -> Bank.total(List.of(a, b)));
    }

    private static void start(String name, Runnable call) {
        Thread thread = new Thread(call, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Transfers between other accounts must come to their end. */
    void transferBetweenOthers() throws InterruptedException {
        boolean[] done = new boolean[2];
        Thread other =
                new Thread(
                        () -> {
                            done[0] = Bank.transfer(d, e, 10);
                            done[1] = Bank.transfer(e, d, 20);
                        },
                        "Other transfer");
        other.start();
        other.join();
        if (!done[0] || !done[1]) {
            fail("a covered transfer between two other accounts returned false");
        }
    }
}
