package racecourse.readwritelock;

import java.util.function.BooleanSupplier;

/** Changes that are made as soon as, or only if, a condition holds. */
class Rules {

    private static final long AN_HOUR_MILLIS = 3_600_000;

    /** Waits for the condition, then makes the change. */
    protected synchronized void when(BooleanSupplier condition, Runnable change)
            throws InterruptedException {
        while (!condition.getAsBoolean()) {
            wait(AN_HOUR_MILLIS);
        }
        change.run();
        notifyAll();
    }

    /** Makes the change, or refuses if the condition does not hold. */
    protected synchronized void change(BooleanSupplier condition, Runnable change) {
        if (!condition.getAsBoolean()) {
            throw new IllegalMonitorStateException();
        }
        change.run();
        notifyAll();
    }
}
