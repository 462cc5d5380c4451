package racecourse.counter;

import java.lang.invoke.VarHandle;

/** A plain write may move before the volatile one that should announce it. */
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
