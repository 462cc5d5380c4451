package racecourse.banktransfer;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** An account whose state is a balance at rest, or a transfer that goes on. */
public class Account {
    private static final AtomicLong SERIAL = new AtomicLong();
    final long serial = SERIAL.getAndIncrement();
    final AtomicReference<State> state;
    private final int id;

    public Account(int id, long balance) {
        this.id = id;
        state = new AtomicReference<>(new Settled(balance));
    }

    public int id() {
        return id;
    }

    public long balance() {
        return state.get().amount(this);
    }

    Settled settled() {
        for (; ; ) {
            State s = state.get();
            if (s instanceof Settled x) return x;
            ((Pending) s).move.help();
        }
    }
}

abstract class State {
    abstract long amount(Account a);
}

final class Settled extends State {
    final long value;

    Settled(long value) {
        this.value = value;
    }

    @Override
    long amount(Account a) {
        return value;
    }
}

final class Pending extends State {
    final long old;
    final Move move;

    Pending(long old, Move move) {
        this.old = old;
        this.move = move;
    }

    @Override
    long amount(Account a) {
        return move.decision() == Move.Decision.DONE ? old + move.delta(a) : old;
    }
}
