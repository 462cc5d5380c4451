package racecourse.counter;

import java.lang.invoke.VarHandle;

/** Readers look again if the version, odd during a write, has changed meanwhile. */
public class Counter {

    private volatile int version;
    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        add(1);
    }

    public void decrement() {
        add(-1);
    }

    private synchronized void add(long delta) {
        version++;
        VarHandle.releaseFence();
        value += delta;
        version++;
    }

    public long value() {
        while (true) {
            int before = version;
            if (before % 2 == 0) {
                long seen = value;
                VarHandle.acquireFence();
                if (version == before) {
                    return seen;
                }
            }
            Thread.onSpinWait();
        }
    }
}
