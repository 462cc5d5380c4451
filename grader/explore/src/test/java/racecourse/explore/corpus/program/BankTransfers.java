package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** Money goes to and fro between two accounts; none is made or lost, and no balance is negative. */
@Uses(Uses.MONITORS)
public final class BankTransfers {

    private static final class Account {
        final int id;
        int balance;

        Account(int id, int balance) {
            this.id = id;
            this.balance = balance;
        }
    }

    private interface Bank {
        void transfer(Account from, Account to, int amount);
    }

    private static void move(Account from, Account to, int amount) {
        if (from.balance >= amount) {
            from.balance -= amount;
            to.balance += amount;
        }
        Expect.that(from.balance >= 0, "overdrawn");
    }

    private static Object exchange(Bank bank) throws Throwable {
        Account a = new Account(1, 10);
        Account b = new Account(2, 10);
        inParallel(() -> bank.transfer(a, b, 7), () -> bank.transfer(b, a, 5));
        Expect.equal(20, a.balance + b.balance);
        return OK;
    }

    /** Locks in the order of the ids. */
    @Right
    public static final class OrderedById implements Bank {
        @Override
        public void transfer(Account from, Account to, int amount) {
            Account first = from.id < to.id ? from : to;
            Account second = first == from ? to : from;
            synchronized (first) {
                synchronized (second) {
                    move(from, to, amount);
                }
            }
        }

        public static Object run() throws Throwable {
            return exchange(new OrderedById());
        }
    }

    /** Locks in the order of identity hash codes, with a third lock for equal ones. */
    @Right
    public static final class OrderedByHashWithTie implements Bank {
        private static final Object TIE = new Object();

        @Override
        public void transfer(Account from, Account to, int amount) {
            int order = Integer.compare(System.identityHashCode(from), System.identityHashCode(to));
            if (order == 0) {
                synchronized (TIE) {
                    locked(from, to, from, to, amount);
                }
            } else if (order < 0) {
                locked(from, to, from, to, amount);
            } else {
                locked(to, from, from, to, amount);
            }
        }

        private static void locked(
                Account first, Account second, Account from, Account to, int amount) {
            synchronized (first) {
                synchronized (second) {
                    move(from, to, amount);
                }
            }
        }

        public static Object run() throws Throwable {
            return exchange(new OrderedByHashWithTie());
        }
    }

    /** One lock for all: slow, and right. */
    @Right
    public static final class OneLock implements Bank {
        @Override
        public synchronized void transfer(Account from, Account to, int amount) {
            move(from, to, amount);
        }

        public static Object run() throws Throwable {
            return exchange(new OneLock());
        }
    }

    /** A monitor in which accounts are reserved, both at once. */
    @Right
    public static final class Reservations implements Bank {
        private final boolean[] reserved = new boolean[3];

        @Override
        public void transfer(Account from, Account to, int amount) {
            reserve(from.id, to.id);
            try {
                move(from, to, amount);
            } finally {
                free(from.id, to.id);
            }
        }

        private synchronized void reserve(int a, int b) {
            boolean interrupted = false;
            while (reserved[a] || reserved[b]) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            reserved[a] = true;
            reserved[b] = true;
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private synchronized void free(int a, int b) {
            reserved[a] = false;
            reserved[b] = false;
            notifyAll();
        }

        public static Object run() throws Throwable {
            return exchange(new Reservations());
        }
    }

    /** Locks in the order of the arguments. */
    @Wrong(Wrong.DEADLOCK)
    public static final class ArgumentOrder implements Bank {
        @Override
        public void transfer(Account from, Account to, int amount) {
            synchronized (from) {
                synchronized (to) {
                    move(from, to, amount);
                }
            }
        }

        public static Object run() throws Throwable {
            return exchange(new ArgumentOrder());
        }
    }

    /** Identity hash codes without a tie-break: two objects may have the same. */
    @Wrong(Wrong.DEADLOCK)
    public static final class OrderedByHash implements Bank {
        @Override
        public void transfer(Account from, Account to, int amount) {
            boolean inOrder = System.identityHashCode(from) <= System.identityHashCode(to);
            synchronized (inOrder ? from : to) {
                synchronized (inOrder ? to : from) {
                    move(from, to, amount);
                }
            }
        }

        public static Object run() throws Throwable {
            return exchange(new OrderedByHash());
        }
    }

    /** The difference of two ids overflows, so it is no order. */
    @Wrong(Wrong.DEADLOCK)
    public static final class OrderedByDifference implements Bank {
        @Override
        public void transfer(Account from, Account to, int amount) {
            Account first = from.id - to.id < 0 ? from : to;
            Account second = first == from ? to : from;
            synchronized (first) {
                synchronized (second) {
                    move(from, to, amount);
                }
            }
        }

        public static Object run() throws Throwable {
            Bank bank = new OrderedByDifference();
            Account a = new Account(Integer.MIN_VALUE, 10);
            Account b = new Account(0, 10);
            inParallel(() -> bank.transfer(a, b, 7), () -> bank.transfer(b, a, 5));
            return OK;
        }
    }

    /** Locks the account that pays, and not the other. */
    @Wrong(Wrong.ASSERTION)
    public static final class OneAccountLocked implements Bank {
        @Override
        public void transfer(Account from, Account to, int amount) {
            synchronized (from) {
                move(from, to, amount);
            }
        }

        public static Object run() throws Throwable {
            return exchange(new OneAccountLocked());
        }
    }

    /** Looks at the balance before it locks. */
    @Wrong(Wrong.ASSERTION)
    public static final class CheckOutside {
        public static Object run() throws Throwable {
            Account a = new Account(1, 10);
            inParallel(() -> withdraw(a, 7), () -> withdraw(a, 7));
            Expect.equal(3, a.balance);
            return OK;
        }

        private static void withdraw(Account account, int amount) {
            int seen;
            synchronized (account) {
                seen = account.balance;
            }
            if (seen >= amount) {
                synchronized (account) {
                    account.balance -= amount;
                }
            }
        }
    }

    /** The total locks one account after the other. */
    @Wrong(Wrong.ASSERTION)
    public static final class TotalWithoutSnapshot {
        public static Object run() throws Throwable {
            Bank bank = new OrderedById();
            Account a = new Account(1, 10);
            Account b = new Account(2, 10);
            inParallel(
                    () -> bank.transfer(a, b, 7), //
                    () -> Expect.equal(20, balance(a) + balance(b)));
            return OK;
        }

        private static int balance(Account account) {
            synchronized (account) {
                return account.balance;
            }
        }
    }

    /** The total locks both. */
    @Right
    public static final class TotalWithSnapshot {
        public static Object run() throws Throwable {
            Bank bank = new OrderedById();
            Account a = new Account(1, 10);
            Account b = new Account(2, 10);
            inParallel(
                    () -> bank.transfer(a, b, 7),
                    () -> {
                        synchronized (a) {
                            synchronized (b) {
                                Expect.equal(20, a.balance + b.balance);
                            }
                        }
                    });
            return OK;
        }
    }
}
