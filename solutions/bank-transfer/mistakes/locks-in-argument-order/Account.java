package racecourse.banktransfer;

/** An account of a bank. */
public class Account {

    private final int id;
    long balance;

    public Account(int id, long balance) {
        this.id = id;
        this.balance = balance;
    }

    public int id() {
        return id;
    }

    public synchronized long balance() {
        return balance;
    }
}
