package racecourse.explore.corpus.litmus;

import static racecourse.api.Threads.inParallel;

import racecourse.explore.corpus.Outcomes;
import racecourse.explore.corpus.Uses;

/** MP with monitors. (flag, data) */
@Uses({Uses.MEMORY_MODEL, Uses.MONITORS})
public final class MessagePassingLocks {

    /** Both under the lock: all or nothing. */
    @Outcomes({"0, 0", "1, 1"})
    public static final class BothLocked {
        int data, flag, r1, r2;

        public static Object run() throws Throwable {
            BothLocked s = new BothLocked();
            inParallel(
                    () -> {
                        synchronized (s) {
                            s.data = 1;
                            s.flag = 1;
                        }
                    },
                    () -> {
                        synchronized (s) {
                            s.r1 = s.flag;
                            s.r2 = s.data;
                        }
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** A lock that only the writer takes protects nothing. */
    @Outcomes({
        "0, 0",
        "0, 1",
        "1, 1",
        "1, 0" // the reader locks nothing: no edge
    })
    public static final class WriterLocked {
        int data, flag, r1, r2;

        public static Object run() throws Throwable {
            WriterLocked s = new WriterLocked();
            inParallel(
                    () -> {
                        synchronized (s) {
                            s.data = 1;
                        }
                        synchronized (s) {
                            s.flag = 1;
                        }
                    },
                    () -> {
                        s.r1 = s.flag;
                        s.r2 = s.data;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** The flag under the lock is enough: data is written before it and read after it. */
    @Outcomes({"0, 0", "0, 1", "1, 1"})
    public static final class FlagLocked {
        int data, flag, r1, r2;

        public static Object run() throws Throwable {
            FlagLocked s = new FlagLocked();
            inParallel(
                    () -> {
                        s.data = 1;
                        synchronized (s) {
                            s.flag = 1;
                        }
                    },
                    () -> {
                        synchronized (s) {
                            s.r1 = s.flag;
                        }
                        s.r2 = s.data;
                    });
            return s.r1 + ", " + s.r2;
        }
    }

    /** An empty block between plain accesses: if the reader's comes second, all is ordered. */
    @Outcomes(
            value = {"0, 0", "0, 1", "1, 1"},
            leftOut = "1, 0") // if it comes first, the flag would be seen before it is written
    public static final class EmptyBlocks {
        int data, flag, r1, r2;

        public static Object run() throws Throwable {
            EmptyBlocks s = new EmptyBlocks();
            inParallel(
                    () -> {
                        s.data = 1;
                        s.touch();
                        s.flag = 1;
                    },
                    () -> {
                        s.r1 = s.flag;
                        s.touch();
                        s.r2 = s.data;
                    });
            return s.r1 + ", " + s.r2;
        }

        synchronized void touch() {}
    }

    /** What is written before notify under the lock is seen after wait. */
    @Outcomes("1")
    public static final class WaitNotify {
        boolean ready;
        int data, r;

        public static Object run() throws Throwable {
            WaitNotify s = new WaitNotify();
            inParallel(
                    () -> {
                        s.data = 1;
                        synchronized (s) {
                            s.ready = true;
                            s.notify();
                        }
                    },
                    () -> {
                        synchronized (s) {
                            while (!s.ready) {
                                s.wait();
                            }
                        }
                        s.r = s.data;
                    });
            return s.r;
        }
    }

    /** What is written after the notifier left the lock may be missed. */
    @Outcomes({
        "0", // not yet written, or written and not ordered before the read
        "1"
    })
    public static final class WrittenAfterNotify {
        boolean ready;
        int data, r;

        public static Object run() throws Throwable {
            WrittenAfterNotify s = new WrittenAfterNotify();
            inParallel(
                    () -> {
                        synchronized (s) {
                            s.ready = true;
                            s.notify();
                        }
                        s.data = 1;
                    },
                    () -> {
                        synchronized (s) {
                            while (!s.ready) {
                                s.wait();
                            }
                        }
                        s.r = s.data;
                    });
            return s.r;
        }
    }

    /** wait gives the lock back and takes it again: a write in between by the other is seen. */
    @Outcomes({"1", "late"})
    public static final class WaitReleasesTheLock {
        int data;
        Object r;

        public static Object run() throws Throwable {
            WaitReleasesTheLock s = new WaitReleasesTheLock();
            inParallel(
                    () -> {
                        synchronized (s) {
                            s.r = s.data == 1 ? "late" : null;
                            while (s.data == 0) {
                                s.wait();
                            }
                            s.r = s.r == null ? s.data : s.r;
                        }
                    },
                    () -> {
                        synchronized (s) {
                            s.data = 1;
                            s.notifyAll();
                        }
                    });
            return s.r;
        }
    }

    /** A static synchronized method locks the class, an instance method the object. */
    @Outcomes({
        "0, 0",
        "0, 1",
        "1, 1",
        "1, 0" // two different monitors
    })
    public static final class StaticAndInstance {
        int data, flag, r1, r2;

        public static Object run() throws Throwable {
            StaticAndInstance s = new StaticAndInstance();
            inParallel(
                    () -> {
                        s.data = 1;
                        s.flagged();
                    },
                    () -> read(s));
            return s.r1 + ", " + s.r2;
        }

        synchronized void flagged() {
            flag = 1;
        }

        static synchronized void read(StaticAndInstance s) {
            s.r1 = s.flag;
            s.r2 = s.data;
        }
    }
}
