package racecourse.counter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Compare-and-set by hand; the weak one may fail for no reason. */
public class Counter {

    private static final VarHandle VALUE;

    static {
        try {
            VALUE = MethodHandles.lookup().findVarHandle(Counter.class, "value", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        add(1);
    }

    public void decrement() {
        add(-1);
    }

    public long value() {
        return value;
    }

    private void add(long delta) {
        long seen;
        do {
            seen = value;
        } while (!VALUE.weakCompareAndSet(this, seen, seen + delta));
    }
}
