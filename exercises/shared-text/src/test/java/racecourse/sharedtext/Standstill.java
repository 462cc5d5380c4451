package racecourse.sharedtext;

import java.util.function.BooleanSupplier;

/** Waiting that notices when nothing else can happen any more. */
final class Standstill {

    /** Under the explorer, an hour is over only when no thread can do anything else. */
    private static final long HOUR_MILLIS = 3_600_000;

    private Standstill() {}

    /**
     * Waits, as its holder, at a monitor that is notified of changes.
     *
     * @return whether the condition holds; if not, nothing else can happen
     */
    static boolean await(Object monitor, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + HOUR_MILLIS * 1_000_000;
        while (!condition.getAsBoolean()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            monitor.wait(left);
        }
        return true;
    }
}
