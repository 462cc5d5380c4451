package racecourse.processcounter;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A symbolic link gets another lock of the JVM than the file. */
public class SharedCounter implements AutoCloseable {

    /** File locks are between processes; within this one, threads take turns here. */
    private static final java.util.concurrent.ConcurrentHashMap<Path, Object> LOCKS =
            new java.util.concurrent.ConcurrentHashMap<>();

    private final Object JVM;

    private final FileChannel channel;

    /** The counter in this file. A missing or empty file counts as 0. */
    public SharedCounter(Path file) throws IOException {
        JVM = LOCKS.computeIfAbsent(file.toAbsolutePath().normalize(), p -> new Object());
        channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE);
    }

    /** Adds a number, which may be negative, and returns the new value. */
    public long add(long delta) throws IOException {
        synchronized (JVM) {
            try (FileLock lock = channel.lock()) {
                long value = read() + delta;
                // One write of eight aligned bytes: whoever is killed has written all or nothing.
                channel.write(ByteBuffer.allocate(Long.BYTES).putLong(value).flip(), 0);
                return value;
            }
        }
    }

    /** The value: what all adds that have returned make together. */
    public long get() throws IOException {
        synchronized (JVM) {
            try (FileLock lock = channel.lock()) {
                return read();
            }
        }
    }

    private long read() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);
        int count = channel.read(bytes, 0);
        return count < Long.BYTES ? 0 : bytes.getLong(0);
    }

    /** Ends the use of the counter by this object. The value stays in the file. */
    @Override
    public void close() throws IOException {
        // Closing any channel of a file drops all locks that this process has on it.
        synchronized (JVM) {
            channel.close();
        }
    }
}
