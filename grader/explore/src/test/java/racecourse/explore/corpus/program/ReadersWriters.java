package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** Readers share, a writer is alone: monitors for it, and two variables that must agree. */
@Uses(Uses.MONITORS)
public final class ReadersWriters {

    /** The right monitor; the variants override a step of it. */
    private static class Monitor {
        int readers;
        boolean writing;

        synchronized void lockRead() throws InterruptedException {
            while (writing) {
                wait();
            }
            readers++;
        }

        synchronized void unlockRead() {
            readers--;
            if (readers == 0) {
                notifyAll();
            }
        }

        synchronized void lockWrite() throws InterruptedException {
            while (writing || readers > 0) {
                wait();
            }
            writing = true;
        }

        synchronized void unlockWrite() {
            writing = false;
            notifyAll();
        }
    }

    private static final class Pair {
        int a, b;

        void write(Monitor monitor) throws InterruptedException {
            monitor.lockWrite();
            a++;
            b++;
            monitor.unlockWrite();
        }

        void read(Monitor monitor) throws InterruptedException {
            monitor.lockRead();
            Expect.equal(a, b);
            monitor.unlockRead();
        }
    }

    private static Object use(Monitor monitor) throws Throwable {
        Pair pair = new Pair();
        inParallel(
                () -> pair.write(monitor),
                () -> pair.write(monitor),
                () -> pair.read(monitor),
                () -> pair.read(monitor));
        Expect.equal(2, pair.a);
        return OK;
    }

    /** Readers first. */
    @Right
    public static final class Simple {
        public static Object run() throws Throwable {
            return use(new Monitor());
        }
    }

    /** Writers that wait hold up new readers. */
    @Right
    public static final class WritersFirst {
        private static final class Preferring extends Monitor {
            int waiting;

            @Override
            synchronized void lockRead() throws InterruptedException {
                while (writing || waiting > 0) {
                    wait();
                }
                readers++;
            }

            @Override
            synchronized void lockWrite() throws InterruptedException {
                waiting++;
                try {
                    super.lockWrite();
                } finally {
                    waiting--;
                }
            }
        }

        public static Object run() throws Throwable {
            return use(new Preferring());
        }
    }

    /** The JDK's. */
    @Right
    @Uses(Uses.JUC)
    public static final class OfTheJdk {
        private static final class Delegating extends Monitor {
            private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

            @Override
            void lockRead() {
                lock.readLock().lock();
            }

            @Override
            void unlockRead() {
                lock.readLock().unlock();
            }

            @Override
            void lockWrite() {
                lock.writeLock().lock();
            }

            @Override
            void unlockWrite() {
                lock.writeLock().unlock();
            }
        }

        public static Object run() throws Throwable {
            return use(new Delegating());
        }
    }

    /** The writer looks only for readers. */
    @Wrong({Wrong.ASSERTION, Wrong.DEADLOCK})
    public static final class WritersNotExclusive {
        private static final class Variant extends Monitor {
            @Override
            synchronized void lockWrite() throws InterruptedException {
                while (readers > 0) {
                    wait();
                }
                writing = true;
            }
        }

        public static Object run() throws Throwable {
            return use(new Variant());
        }
    }

    /** if for the reader. */
    @Wrong({Wrong.ASSERTION, Wrong.DEADLOCK})
    public static final class ReaderChecksOnce {
        private static final class Variant extends Monitor {
            @Override
            synchronized void lockRead() throws InterruptedException {
                if (writing) {
                    wait();
                }
                readers++;
            }
        }

        public static Object run() throws Throwable {
            return use(new Variant());
        }
    }

    /** A writer that leaves wakes one: a reader, who wakes nobody. */
    @Wrong(Wrong.DEADLOCK)
    public static final class WriterNotifiesOne {
        private static final class Variant extends Monitor {
            @Override
            synchronized void unlockWrite() {
                writing = false;
                notify();
            }

            @Override
            synchronized void unlockRead() {
                readers--;
            }
        }

        public static Object run() throws Throwable {
            return use(new Variant());
        }
    }

    /** The last reader wakes one: only writers can be waiting then. */
    @Right
    public static final class LastReaderNotifiesOne {
        private static final class Variant extends Monitor {
            @Override
            synchronized void unlockRead() {
                readers--;
                if (readers == 0) {
                    notify();
                }
            }
        }

        public static Object run() throws Throwable {
            return use(new Variant());
        }
    }

    /** The readers are counted without the lock. */
    @Wrong({Wrong.ASSERTION, Wrong.DEADLOCK})
    public static final class CountedWithoutLock {
        private static final class Variant extends Monitor {
            @Override
            void unlockRead() {
                readers--;
                synchronized (this) {
                    notifyAll();
                }
            }
        }

        public static Object run() throws Throwable {
            return use(new Variant());
        }
    }

    /** Two readers only: the second one must not wait. */
    @Wrong(Wrong.DEADLOCK)
    public static final class ReadersExcludeReaders {
        private static final class Variant extends Monitor {
            @Override
            synchronized void lockRead() throws InterruptedException {
                while (writing || readers > 0) {
                    wait();
                }
                readers++;
            }
        }

        public static Object run() throws Throwable {
            Monitor monitor = new Variant();
            Monitor meeting = new Monitor();
            meeting.writing = true;
            inParallel(
                    () -> {
                        monitor.lockRead();
                        meeting.unlockWrite();
                        monitor.unlockRead();
                    },
                    () -> {
                        monitor.lockRead();
                        meeting.lockRead();
                        monitor.unlockRead();
                    });
            return OK;
        }
    }

    /** A waiting writer that is interrupted leaves its mark, which keeps readers out for ever. */
    @Wrong(Wrong.DEADLOCK)
    @Uses({Uses.MONITORS, Uses.INTERRUPTS})
    public static final class MarkNotRemoved {
        private static final class Variant extends Monitor {
            int waiting;

            @Override
            synchronized void lockRead() throws InterruptedException {
                while (writing || waiting > 0) {
                    wait();
                }
                readers++;
            }

            @Override
            synchronized void lockWrite() throws InterruptedException {
                waiting++;
                super.lockWrite();
                waiting--;
            }
        }

        public static Object run() throws Throwable {
            Monitor monitor = new Variant();
            monitor.lockRead();
            Thread writer =
                    new Thread(
                            () -> {
                                try {
                                    monitor.lockWrite();
                                    monitor.unlockWrite();
                                } catch (InterruptedException e) {
                                    return;
                                }
                            });
            writer.start();
            writer.interrupt();
            monitor.unlockRead();
            writer.join();
            monitor.lockRead();
            monitor.unlockRead();
            return OK;
        }
    }
}
