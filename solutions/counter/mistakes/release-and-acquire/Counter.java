package racecourse.counter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * With release and acquire alone, two threads can each count and then both miss the other's
 * count.
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
        VALUE.getAndAddRelease(this, 1L);
    }

    public void decrement() {
        VALUE.getAndAddRelease(this, -1L);
    }

    public long value() {
        return (long) VALUE.getAcquire(this);
    }
}
