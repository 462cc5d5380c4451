package racecourse.explore.corpus.litmus;

import static racecourse.api.Threads.inParallel;

import java.util.concurrent.atomic.AtomicInteger;
import racecourse.explore.corpus.Outcomes;
import racecourse.explore.corpus.Uses;

/** SB again: what locks and atomic updates add to plain accesses. */
@Uses({Uses.MEMORY_MODEL, Uses.MONITORS})
public final class StoreBufferingLocks {

    /** Write and read under one lock: one thread comes first altogether. */
    @Outcomes({"0, 1", "1, 0"})
    public static final class OneBlock {
        int x, y, r1, r2;

        public static Object run() throws Throwable {
            OneBlock s = new OneBlock();
            inParallel(
                    () -> {
                        synchronized (s) {
                            s.x = 1;
                            s.r1 = s.y;
                        }
                    },
                    () -> {
                        synchronized (s) {
                            s.y = 1;
                            s.r2 = s.x;
                        }
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Each access under the lock: as if the variables were volatile. */
    @Outcomes({"0, 1", "1, 0", "1, 1"})
    public static final class EachAccess {
        int x, y, r1, r2;

        public static Object run() throws Throwable {
            EachAccess s = new EachAccess();
            inParallel(
                    () -> {
                        synchronized (s) {
                            s.x = 1;
                        }
                        synchronized (s) {
                            s.r1 = s.y;
                        }
                    },
                    () -> {
                        synchronized (s) {
                            s.y = 1;
                        }
                        synchronized (s) {
                            s.r2 = s.x;
                        }
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Two locks are none. */
    @Outcomes({
        "0, 0", // no edge between monitors of two objects
        "0, 1", "1, 0", "1, 1"
    })
    public static final class TwoLocks {
        final Object lock1 = new Object(), lock2 = new Object();
        int x, y, r1, r2;

        public static Object run() throws Throwable {
            TwoLocks s = new TwoLocks();
            inParallel(
                    () -> {
                        synchronized (s.lock1) {
                            s.x = 1;
                            s.r1 = s.y;
                        }
                    },
                    () -> {
                        synchronized (s.lock2) {
                            s.y = 1;
                            s.r2 = s.x;
                        }
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** An empty block on a common lock between write and read is an edge one way or the other. */
    @Outcomes({"0, 1", "1, 0", "1, 1"})
    public static final class EmptyBlock {
        int x, y, r1, r2;

        public static Object run() throws Throwable {
            EmptyBlock s = new EmptyBlock();
            inParallel(
                    () -> {
                        s.x = 1;
                        s.touch();
                        s.r1 = s.y;
                    },
                    () -> {
                        s.y = 1;
                        s.touch();
                        s.r2 = s.x;
                    });
            return s.r1 + ", " + s.r2;
        }

        synchronized void touch() {}
    }

    /** A lock that no other thread can have is no fence. */
    @Outcomes({
        "0, 0", // no edge: nobody else locks the fresh object
        "0, 1", "1, 0", "1, 1"
    })
    public static final class FreshLock {
        int x, y, r1, r2;

        public static Object run() throws Throwable {
            FreshLock s = new FreshLock();
            inParallel(
                    () -> {
                        s.x = 1;
                        touch(new Object());
                        s.r1 = s.y;
                    },
                    () -> {
                        s.y = 1;
                        touch(new Object());
                        s.r2 = s.x;
                    });
            return s.r1 + ", " + s.r2;
        }

        static void touch(Object lock) {
            synchronized (lock) {
            }
        }
    }

    /** Atomic updates of one variable: the second reads what the first wrote, which is an edge. */
    @Outcomes({"0, 1", "1, 0", "1, 1"})
    @Uses({Uses.MEMORY_MODEL, Uses.JUC})
    public static final class UpdatesOfOneVariable {
        final AtomicInteger z = new AtomicInteger();
        int x, y, r1, r2;

        public static Object run() throws Throwable {
            UpdatesOfOneVariable s = new UpdatesOfOneVariable();
            inParallel(
                    () -> {
                        s.x = 1;
                        s.z.getAndIncrement();
                        s.r1 = s.y;
                    },
                    () -> {
                        s.y = 1;
                        s.z.getAndIncrement();
                        s.r2 = s.x;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** Atomic updates of two variables don't meet. */
    @Outcomes({
        "0, 0", // the updates are of different variables: no edge
        "0, 1", "1, 0", "1, 1"
    })
    @Uses({Uses.MEMORY_MODEL, Uses.JUC})
    public static final class UpdatesOfTwoVariables {
        final AtomicInteger z1 = new AtomicInteger(), z2 = new AtomicInteger();
        int x, y, r1, r2;

        public static Object run() throws Throwable {
            UpdatesOfTwoVariables s = new UpdatesOfTwoVariables();
            inParallel(
                    () -> {
                        s.x = 1;
                        s.z1.getAndIncrement();
                        s.r1 = s.y;
                    },
                    () -> {
                        s.y = 1;
                        s.z2.getAndIncrement();
                        s.r2 = s.x;
                    });
            return s.r1 + ", " + s.r2;
        }
    }
}
