package racecourse.banktransfer;

/** An account of a bank. */
public class Account {

    private final int id;
    volatile long balance; // changed by who has reserved it
    boolean reserved; // guarded by Bank.DESK

    public Account(int id, long balance) {
        this.id = id;
        this.balance = balance;
    }

    public int id() {
        return id;
    }

    public long balance() {
        return balance;
    }
}
