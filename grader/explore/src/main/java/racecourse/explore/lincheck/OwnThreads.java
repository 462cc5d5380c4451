package racecourse.explore.lincheck;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Method;
import org.jetbrains.lincheck.datastructures.Operation;

/**
 * Finds out whether operations start threads of their own. Lincheck takes those of one schedule
 * along into the next, and then calls correct code deadlocked.
 */
final class OwnThreads {

    private static final ThreadMXBean MX = ManagementFactory.getThreadMXBean();

    /** Looks at a waiting thread before it is taken to wait for ever. */
    private static final int LOOKS = 200;

    private OwnThreads() {}

    /**
     * Runs each operation without parameters once. An operation that waits for ever is left alone:
     * what it has started until then is known.
     */
    static boolean areStartedBy(Class<?> operations) {
        long before = MX.getTotalStartedThreadCount();
        Thread probe = new Thread(() -> runEachOnce(operations), "own threads?");
        probe.setDaemon(true);
        probe.start();
        for (int looks = 0; looks < LOOKS && probe.isAlive(); ) {
            if (probe.getState() != Thread.State.RUNNABLE) {
                looks++;
            }
            try {
                probe.join(1);
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts a check", e);
            }
        }
        return MX.getTotalStartedThreadCount() - before > 1;
    }

    private static void runEachOnce(Class<?> operations) {
        try {
            Object instance = operations.getDeclaredConstructor().newInstance();
            for (Method method : operations.getMethods()) {
                if (method.isAnnotationPresent(Operation.class)
                        && method.getParameterCount() == 0) {
                    method.invoke(instance);
                }
            }
        } catch (ReflectiveOperationException e) {
            // What the operations throw is for the check itself to judge.
        }
    }
}
