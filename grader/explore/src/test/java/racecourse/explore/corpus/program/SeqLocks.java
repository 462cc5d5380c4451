package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.lang.invoke.VarHandle;
import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** A sequence lock: a reader that was disturbed reads again, or here: gives up. */
@Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES})
public final class SeqLocks {

    private static class SeqLock {
        volatile int sequence;
        int a, b;

        void write() {
            int s = sequence;
            sequence = s + 1;
            VarHandle.storeStoreFence();
            a++;
            b++;
            sequence = s + 2;
        }

        /** Two values that belong together, or null. */
        int[] read() {
            int s = sequence;
            int x = a;
            int y = b;
            VarHandle.acquireFence();
            return s % 2 == 0 && sequence == s ? new int[] {x, y} : null;
        }
    }

    private static Object use(SeqLock lock) throws Throwable {
        inParallel(
                () -> {
                    lock.write();
                    lock.write();
                },
                () -> {
                    int[] seen = lock.read();
                    if (seen != null) {
                        Expect.equal(seen[0], seen[1]);
                    }
                });
        return OK;
    }

    /** One writer, as in StampedLock. */
    @Right
    public static final class OneWriter {
        public static Object run() throws Throwable {
            return use(new SeqLock());
        }
    }

    /** The reader doesn't look at the sequence again. */
    @Wrong(Wrong.ASSERTION)
    public static final class NotChecked {
        private static final class Variant extends SeqLock {
            @Override
            int[] read() {
                int s = sequence;
                return s % 2 == 0 ? new int[] {a, b} : null;
            }
        }

        public static Object run() throws Throwable {
            return use(new Variant());
        }
    }

    /** The reader accepts an odd sequence: a writer is at work. */
    @Wrong(Wrong.ASSERTION)
    public static final class OddAccepted {
        private static final class Variant extends SeqLock {
            @Override
            int[] read() {
                int s = sequence;
                int x = a;
                int y = b;
                VarHandle.acquireFence();
                return sequence == s ? new int[] {x, y} : null;
            }
        }

        public static Object run() throws Throwable {
            return use(new Variant());
        }
    }

    /** The writer counts once, afterwards. */
    @Wrong(Wrong.ASSERTION)
    public static final class CountedOnce {
        private static final class Variant extends SeqLock {
            @Override
            void write() {
                a++;
                b++;
                sequence += 2;
            }
        }

        public static Object run() throws Throwable {
            return use(new Variant());
        }
    }

    /** The sequence is written and read plainly. */
    @Wrong(Wrong.ASSERTION)
    public static final class PlainSequence {
        private static final class Variant extends SeqLock {
            private int plain;

            @Override
            void write() {
                plain++;
                a++;
                b++;
                plain++;
            }

            @Override
            int[] read() {
                int s = plain;
                int x = a;
                int y = b;
                return s % 2 == 0 && plain == s ? new int[] {x, y} : null;
            }
        }

        public static Object run() throws Throwable {
            return use(new Variant());
        }
    }

    /** Two writers need a lock of their own. */
    @Wrong(Wrong.ASSERTION)
    public static final class TwoWriters {
        public static Object run() throws Throwable {
            SeqLock lock = new SeqLock();
            inParallel(lock::write, lock::write);
            Expect.equal(4, lock.sequence);
            Expect.equal(2, lock.a);
            return OK;
        }
    }

    /** Two writers with a lock of their own. */
    @Right
    @Uses({Uses.MEMORY_MODEL, Uses.VAR_HANDLES, Uses.MONITORS})
    public static final class TwoLockedWriters {
        private static final class Variant extends SeqLock {
            @Override
            synchronized void write() {
                super.write();
            }
        }

        public static Object run() throws Throwable {
            SeqLock lock = new Variant();
            inParallel(
                    lock::write,
                    lock::write,
                    () -> {
                        int[] seen = lock.read();
                        if (seen != null) {
                            Expect.equal(seen[0], seen[1]);
                        }
                    });
            return OK;
        }
    }
}
