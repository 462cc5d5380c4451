package racecourse.counter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** The field is plain; every access goes through the VarHandle. */
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
        return (long) VALUE.getVolatile(this);
    }
}
