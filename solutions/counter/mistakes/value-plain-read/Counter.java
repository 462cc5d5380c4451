package racecourse.counter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The updates are atomic, but value() reads the field plainly and may see any older value.
 */
public class Counter {

    private static final VarHandle VALUE;

    static {
        try {
            VALUE = MethodHandles.lookup().findVarHandle(Counter.class, "value", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        VALUE.getAndAdd(this, 1L);
    }

    public void decrement() {
        VALUE.getAndAdd(this, -1L);
    }

    public long value() {
        return value;
    }
}
