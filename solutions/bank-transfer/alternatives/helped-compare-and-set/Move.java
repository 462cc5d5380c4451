package racecourse.banktransfer;

import java.util.concurrent.atomic.AtomicReference;

final class Move {
    enum Decision {
        OPEN,
        DONE,
        REFUSED
    }

    private final Account from, to;
    private final long amount;
    private final AtomicReference<Decision> decision = new AtomicReference<>(Decision.OPEN);

    Move(Account from, Account to, long amount) {
        this.from = from;
        this.to = to;
        this.amount = amount;
    }

    Decision decision() {
        return decision.get();
    }

    long delta(Account a) {
        return a == from ? -amount : amount;
    }

    boolean help() {
        boolean up = from.serial < to.serial;
        install(up ? from : to);
        install(up ? to : from);
        if (from.state.get() instanceof Pending p && p.move == this)
            decision.compareAndSet(
                    Decision.OPEN, p.old >= amount ? Decision.DONE : Decision.REFUSED);
        settle(from);
        settle(to);
        return decision() == Decision.DONE;
    }

    private void install(Account a) {
        for (; ; ) {
            State s = a.state.get();
            if (s instanceof Pending p) {
                if (p.move == this) return;
                p.move.help();
            } else {
                if (decision() != Decision.OPEN) return;
                if (a.state.compareAndSet(s, new Pending(((Settled) s).value, this))) return;
            }
        }
    }

    private void settle(Account a) {
        State s = a.state.get();
        if (s instanceof Pending p && p.move == this)
            a.state.compareAndSet(s, new Settled(p.amount(a)));
    }
}
