package racecourse.explore.os.programs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import racecourse.api.Processes;

/** Two processes add 1 each to a number in a file, in ways right and wrong. */
@SuppressWarnings("try") // a lock is held, not used
public final class Counting {

    private static final Path FILE = Path.of("number");

    private Counting() {}

    private static FileChannel open() throws IOException {
        return FileChannel.open(
                FILE, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    }

    private static long read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);
        return channel.read(bytes, 0) < Long.BYTES ? 0 : bytes.getLong(0);
    }

    private static void write(FileChannel channel, long number) throws IOException {
        channel.write(ByteBuffer.allocate(Long.BYTES).putLong(number).flip(), 0);
    }

    private static Object result() throws IOException {
        try (FileChannel channel = open()) {
            return read(channel);
        }
    }

    private static void lockedAdd() throws IOException {
        try (FileChannel channel = open();
                FileLock lock = channel.lock()) {
            write(channel, read(channel) + 1);
        }
    }

    /** Nothing else than reading and writing. */
    public static final class Unlocked {
        public static Object run() throws Throwable {
            Processes.inParallel(Unlocked::add, Unlocked::add);
            return result();
        }

        private static void add() throws IOException {
            try (FileChannel channel = open()) {
                write(channel, read(channel) + 1);
            }
        }
    }

    /** Under a file lock. */
    public static final class Locked {
        public static Object run() throws Throwable {
            Processes.inParallel(() -> lockedAdd(), () -> lockedAdd());
            return result();
        }
    }

    /** A lock of the JVM alone: each process has its own. */
    public static final class Synchronized {
        public static Object run() throws Throwable {
            Processes.inParallel(() -> add(), () -> add());
            return result();
        }

        private static synchronized void add() throws IOException {
            try (FileChannel channel = open()) {
                write(channel, read(channel) + 1);
            }
        }
    }

    /** A monitor that only looks as if processes shared it. */
    public static final class InternedMonitor {
        public static Object run() throws Throwable {
            Processes.inParallel(() -> add(), () -> add());
            return result();
        }

        private static void add() throws IOException {
            synchronized ("number") {
                try (FileChannel channel = open()) {
                    write(channel, read(channel) + 1);
                }
            }
        }
    }

    /** One of the two may be killed, at any call. */
    public static final class LockedAndKilled {
        public static Object run() throws Throwable {
            boolean[] killed =
                    Processes.inParallel(
                            Processes.mayBeKilled(() -> lockedAdd()), () -> lockedAdd());
            return (killed[0] ? "killed " : "") + result();
        }
    }

    /** Eight writes of one byte each, the first of which carries over. */
    public static final class ByteByByteAndKilled {
        public static Object run() throws Throwable {
            set(255);
            Processes.inParallel(Processes.mayBeKilled(() -> add()));
            return result();
        }

        private static void add() throws IOException {
            try (RandomAccessFile file = new RandomAccessFile(FILE.toFile(), "rw")) {
                long number = file.readLong();
                file.seek(0);
                file.writeLong(number + 1);
            }
        }
    }

    private static void set(long number) throws IOException {
        try (FileChannel channel = open()) {
            write(channel, number);
        }
    }

    /** A write across eight aligned bytes. */
    public static final class UnalignedAndKilled {
        public static Object run() throws Throwable {
            Processes.inParallel(
                    Processes.mayBeKilled(
                            () -> {
                                try (FileChannel channel = open()) {
                                    ByteBuffer bytes = ByteBuffer.allocate(8).putLong(-1).flip();
                                    channel.write(bytes, 4);
                                }
                            }));
            StringBuilder written = new StringBuilder();
            for (byte each : Files.readAllBytes(FILE)) {
                written.append(each == -1 ? 'x' : '.');
            }
            return written.toString();
        }
    }

    /** A new file that takes the place of the old one, under the old one's lock. */
    public static final class ReplacedUnderItsLock {
        public static Object run() throws Throwable {
            set(0);
            Processes.inParallel(() -> add(1), () -> add(2));
            return result();
        }

        private static void add(int who) throws IOException {
            try (FileChannel channel = open();
                    FileLock lock = channel.lock()) {
                Path next = Path.of("number." + who);
                Files.write(next, ByteBuffer.allocate(8).putLong(read(channel) + 1).array());
                Files.move(next, FILE, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** An atomic update of mapped memory. */
    public static final class MappedAtomic {
        private static final VarHandle LONGS =
                MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

        public static Object run() throws Throwable {
            Processes.inParallel(() -> add(), () -> add());
            return result();
        }

        private static void add() throws IOException {
            try (FileChannel channel = open()) {
                MappedByteBuffer map = channel.map(FileChannel.MapMode.READ_WRITE, 0, 8);
                long before = (long) LONGS.getAndAdd(map, 0, 1L);
                if (before < 0) {
                    throw new IllegalStateException();
                }
            }
        }
    }

    /** The same in two steps. */
    public static final class MappedInTwoSteps {
        public static Object run() throws Throwable {
            Processes.inParallel(() -> add(), () -> add());
            return result();
        }

        private static void add() throws IOException {
            try (FileChannel channel = open()) {
                MappedByteBuffer map = channel.map(FileChannel.MapMode.READ_WRITE, 0, 8);
                map.putLong(0, map.getLong(0) + 1);
            }
        }
    }
}
