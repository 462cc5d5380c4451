package racecourse.banktransfer;

/** An account of a bank. Two accounts are the same only if they are one and the same object. */
public class Account {

    private final int id;
    private long balance;

    /**
     * An account with this number, which need not be unique, and this balance, which is not
     * negative.
     */
    public Account(int id, long balance) {
        this.id = id;
        this.balance = balance;
    }

    /** The number of the account. */
    public int id() {
        return id;
    }

    /** What is on it at one moment. */
    public synchronized long balance() {
        return balance;
    }

    /** Puts the amount on it; a negative one takes it off. */
    synchronized void add(long amount) {
        balance += amount;
    }
}
