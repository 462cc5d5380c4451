package racecourse.banktransfer;

import java.util.Comparator;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Each account has a queue of its own (Craig, Landin and Hagersten): who waits looks at the one
 * ahead.
 */
public class Account {
    static final Comparator<Account> ORDER = Comparator.comparingLong(a -> a.serial);
    private static long made;

    private static synchronized long nextSerial() {
        return made++;
    }

    static final class Place {
        volatile boolean free;

        Place(boolean free) {
            this.free = free;
        }
    }

    final class Hold implements AutoCloseable {
        private final Place mine = new Place(false);

        private Hold() {
            Place before = tail.getAndSet(mine);
            while (!before.free) Thread.onSpinWait();
        }

        long balance() {
            return balance;
        }

        void add(long amount) {
            balance += amount;
        }

        @Override
        public void close() {
            mine.free = true;
        }
    }

    private final AtomicReference<Place> tail = new AtomicReference<>(new Place(true));
    private final long serial = nextSerial();
    private final int id;
    private long balance;

    public Account(int id, long balance) {
        this.id = id;
        this.balance = balance;
    }

    public int id() {
        return id;
    }

    public long balance() {
        try (Hold h = hold()) {
            return h.balance();
        }
    }

    Hold hold() {
        return new Hold();
    }
}
