package racecourse.allcores;

import java.util.function.BooleanSupplier;

/** Waiting that notices when nothing else can happen any more. */
final class Standstill {

    /** Under the explorer, an hour is over only when no thread can do anything else. */
    private static final long HOUR_MILLIS = 3_600_000;

    private Standstill() {}

    /**
     * Waits, as its holder, at a monitor that is notified of changes; interrupts end it no earlier.
     *
     * @return whether the condition holds; if not, nothing else can happen
     */
    static boolean await(Object monitor, BooleanSupplier condition) {
        long end = System.nanoTime() + HOUR_MILLIS * 1_000_000;
        boolean interrupted = false;
        boolean holds = condition.getAsBoolean();
        for (long left = HOUR_MILLIS; !holds && left > 0; ) {
            try {
                monitor.wait(left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            holds = condition.getAsBoolean();
            left = (end - System.nanoTime()) / 1_000_000;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return holds;
    }
}
