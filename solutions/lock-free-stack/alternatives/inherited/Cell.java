package racecourse.lockfreestack;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Holds a value that never changes itself. */
class Cell<T> extends AtomicReference<T> {

    private static final long serialVersionUID = 1L;

    /** Puts what the change makes of the value in its place; returns what it was. */
    T change(UnaryOperator<T> change) {
        T was = get();
        T seen;
        while ((seen = compareAndExchange(was, change.apply(was))) != was) {
            was = seen;
        }
        return was;
    }
}
