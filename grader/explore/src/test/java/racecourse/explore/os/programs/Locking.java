package racecourse.explore.os.programs;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import racecourse.api.Processes;
import racecourse.api.Threads;

/** What file locks do between processes and within one. */
@SuppressWarnings("try") // a lock is held, not used
public final class Locking {

    private static final Path FILE = Path.of("locked");

    private Locking() {}

    private static FileChannel open() throws IOException {
        return open(FILE);
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    }

    /** Within a JVM a second lock is refused, whichever channel asks. */
    public static final class TwiceInOneJvm {
        public static Object run() throws Throwable {
            try (FileChannel one = open();
                    FileChannel other = open();
                    FileLock lock = one.lock()) {
                other.tryLock();
                return "locked twice";
            } catch (OverlappingFileLockException e) {
                return "refused";
            }
        }
    }

    /** Closing any channel of the file gives the lock away, and this JVM doesn't know. */
    public static final class LostByClosingAnother {
        public static Object run() throws Throwable {
            try (FileChannel one = open()) {
                FileLock lock = one.lock();
                open().close();
                boolean[] got = new boolean[1];
                Processes.inParallel(
                        () -> {
                            try (FileChannel mine = open()) {
                                got[0] = mine.tryLock() != null;
                            }
                        });
                return lock.isValid() + " " + got[0];
            }
        }
    }

    /** Reading the whole file closes a channel, too. */
    public static final class LostByReading {
        public static Object run() throws Throwable {
            try (FileChannel one = open()) {
                one.lock();
                Files.readAllBytes(FILE);
                boolean[] got = new boolean[1];
                Processes.inParallel(
                        () -> {
                            try (FileChannel mine = open()) {
                                got[0] = mine.tryLock() != null;
                            }
                        });
                return got[0];
            }
        }
    }

    /** A holder that dies holds nothing. */
    public static final class DiesWithItsProcess {
        public static Object run() throws Throwable {
            Processes.inParallel(
                    Processes.mayBeKilled(() -> open().lock()),
                    () -> {
                        try (FileChannel mine = open()) {
                            mine.lock();
                        }
                    });
            return "ended";
        }
    }

    /** Ranges that don't overlap are held at the same time. */
    public static final class Ranges {
        public static Object run() throws Throwable {
            try (FileChannel one = open()) {
                one.lock(0, 10, false);
                String[] got = new String[1];
                Processes.inParallel(
                        () -> {
                            try (FileChannel mine = open()) {
                                got[0] =
                                        (mine.tryLock(10, 5, false) != null)
                                                + " "
                                                + (mine.tryLock(9, 1, false) != null);
                            }
                        });
                return got[0];
            }
        }
    }

    /** Two locks in opposite order: the system refuses the one that would close the circle. */
    public static final class OppositeOrders {
        public static Object run() throws Throwable {
            String[] said = new String[2];
            Processes.inParallel(() -> said[0] = both("a", "b"), () -> said[1] = both("b", "a"));
            return said[0] + ", " + said[1];
        }

        private static String both(String first, String second) throws IOException {
            try (FileChannel one = open(Path.of(first));
                    FileChannel other = open(Path.of(second));
                    FileLock lock = one.lock();
                    FileLock otherLock = other.lock()) {
                return "both";
            } catch (IOException e) {
                return e.getMessage();
            }
        }
    }

    /** Who has been woken, and has not yet gone on, waits for nobody. */
    public static final class OrdersWithARelease {
        public static Object run() throws Throwable {
            Processes.inParallel(
                    () -> {
                        try (FileChannel channel = open()) {
                            channel.lock(2, 1, false).release();
                            channel.lock(1, 1, false).release();
                        }
                    },
                    () -> {
                        try (FileChannel channel = open();
                                FileLock one = channel.lock(1, 1, false);
                                FileLock other = channel.lock(2, 1, false)) {
                            channel.size();
                        }
                    });
            return "both";
        }
    }

    /** An interrupt closes the channel, and what it had locked is free. */
    public static final class Interrupted {
        public static Object run() throws Throwable {
            String[] said = new String[1];
            try (FileChannel held = open();
                    FileLock lock = held.lock()) {
                Processes.inParallel(
                        () -> {
                            Thread thread =
                                    new Thread(
                                            () -> {
                                                try (FileChannel mine = open()) {
                                                    mine.lock();
                                                    said[0] = "locked";
                                                } catch (FileLockInterruptionException e) {
                                                    said[0] = "interrupted " + Thread.interrupted();
                                                } catch (ClosedByInterruptException e) {
                                                    said[0] = "never waited";
                                                } catch (IOException e) {
                                                    said[0] = e.toString();
                                                }
                                            });
                            thread.start();
                            thread.interrupt();
                            thread.join();
                        });
            }
            return said[0];
        }
    }

    /** Threads of one process that lock without a monitor. */
    public static final class ThreadsWithoutMonitor {
        public static Object run() throws Throwable {
            Threads.inParallel(() -> once(), () -> once());
            return "both";
        }

        private static void once() throws IOException {
            try (FileChannel channel = open();
                    FileLock lock = channel.lock()) {
                channel.size();
            }
        }
    }

    /** Nobody gives the lock back. */
    public static final class Kept {
        public static Object run() throws Throwable {
            try (FileChannel channel = open()) {
                channel.lock();
                Processes.inParallel(() -> open().lock());
            }
            return "ended";
        }
    }
}
