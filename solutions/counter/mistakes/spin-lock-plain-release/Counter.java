package racecourse.counter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The lock is given back by a plain write, which orders nothing: the next holder may see the old
 * value.
 */
public class Counter {

    private static final VarHandle TAKEN;

    static {
        try {
            TAKEN = MethodHandles.lookup().findVarHandle(Counter.class, "taken", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private int taken;
    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        lock();
        value++;
        taken = 0;
    }

    public void decrement() {
        lock();
        value--;
        taken = 0;
    }

    public long value() {
        lock();
        long now = value;
        taken = 0;
        return now;
    }

    private void lock() {
        while (!TAKEN.compareAndSet(this, 0, 1)) {
            Thread.onSpinWait();
        }
    }
}
