package racecourse.banktransfer;

import java.util.List;

/** Run it several times. It is not graded, and you needn't change it. */
public class Demo {

    public static void main(String[] args) throws InterruptedException {
        Account a = new Account(1, 1_000);
        Account b = new Account(2, 1_000);
        Thread there = new Thread(() -> moveOften(a, b));
        Thread back = new Thread(() -> moveOften(b, a));
        there.start();
        back.start();
        int wrong = 0;
        for (int i = 0; i < 100_000; i++) {
            wrong += Bank.total(List.of(a, b)) == 2_000 ? 0 : 1;
        }
        there.join();
        back.join();
        System.out.println(wrong + " of 100000 totals were not 2000.");
        System.out.println("The balances at the end: " + a.balance() + " and " + b.balance());
    }

    private static void moveOften(Account from, Account to) {
        for (int i = 0; i < 200_000; i++) {
            Bank.transfer(from, to, i % 300);
        }
    }
}
