package racecourse.boundedqueue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import racecourse.api.Threads;

/** Runs something in a thread group of its own, and tells which threads it started. */
final class StartedThreads {

    private static final ThreadMXBean MX = ManagementFactory.getThreadMXBean();

    /** Looks in a row at threads that all wait, before they are taken for left behind. */
    private static final int LOOKS = 20;

    private static final int PAUSE_MILLIS = 1;

    private final ThreadGroup group = new ThreadGroup("spec");
    private final Made made = new Made();
    private long started;

    private StartedThreads() {}

    /** Runs the body in a thread of its own. */
    static StartedThreads by(Threads.Body body) throws Throwable {
        StartedThreads result = new StartedThreads();
        result.run(body);
        return result;
    }

    private void run(Threads.Body body) throws Throwable {
        List<Throwable> thrown = new ArrayList<>();
        Thread caller =
                new Thread(
                        group,
                        () -> {
                            made.set(made);
                            try {
                                body.run();
                            } catch (Throwable e) {
                                thrown.add(e);
                            }
                        },
                        "Caller");
        long before = MX.getTotalStartedThreadCount();
        caller.start();
        caller.join();
        started = MX.getTotalStartedThreadCount() - before - 1;
        if (!thrown.isEmpty()) {
            throw thrown.get(0);
        }
    }

    /** So many threads were started; virtual ones, which no bean counts, were made. */
    void assertCount(int expected) {
        long actual = made.virtual.get() == 0 ? started : made.all.get();
        assertEquals(expected, actual, "threads that the transfer started");
    }

    /** Waits until all have ended; fails if all that are left wait. */
    void assertEnded() throws InterruptedException {
        int looks = 0;
        for (List<Thread> left = alive(); !left.isEmpty(); left = alive()) {
            looks = left.stream().allMatch(StartedThreads::waits) ? looks + 1 : 0;
            if (looks == LOOKS) {
                fail(left.size() + " thread(s) of the transfer still wait after it has ended");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private List<Thread> alive() {
        Thread[] threads = new Thread[group.activeCount() + 10];
        int count = group.enumerate(threads);
        return Arrays.asList(threads).subList(0, count);
    }

    private static boolean waits(Thread thread) {
        Thread.State state = thread.getState();
        return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
    }

    /** Is asked for its value whenever a thread is made by one that has a value. */
    private static final class Made extends InheritableThreadLocal<Object> {
        private final AtomicInteger all = new AtomicInteger();
        private final AtomicInteger virtual = new AtomicInteger();

        @Override
        protected Object childValue(Object parentValue) {
            all.incrementAndGet();
            boolean isVirtual =
                    StackWalker.getInstance()
                            .walk(
                                    frames ->
                                            frames.anyMatch(
                                                    frame ->
                                                            frame.getClassName()
                                                                    .contains("VirtualThread")));
            if (isVirtual) {
                virtual.incrementAndGet();
            }
            return parentValue;
        }
    }
}
