package racecourse.processcounter;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A number in a file, which any number of processes may change at the same time. */
public class SharedCounter implements AutoCloseable {

    /** File locks are between processes; within this one, threads take turns here. */
    private static final ReentrantReadWriteLock JVM = new ReentrantReadWriteLock();

    private final FileChannel channel;

    /** The counter in this file. A missing or empty file counts as 0. */
    public SharedCounter(Path file) throws IOException {
        channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE);
    }

    /** Adds a number, which may be negative, and returns the new value. */
    public long add(long delta) throws IOException {
        JVM.writeLock().lock();
        try (FileLock lock = channel.lock()) {
            long value = read() + delta;
            channel.write(ByteBuffer.allocate(Long.BYTES).putLong(value).flip(), 0);
            return value;
        } finally {
            JVM.writeLock().unlock();
        }
    }

    /** The value: what all adds that have returned make together. */
    public long get() throws IOException {
        JVM.readLock().lock();
        try {
            return read(); // eight bytes in one call: no file lock needed
        } finally {
            JVM.readLock().unlock();
        }
    }

    private long read() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);
        channel.position(0);
        int count = channel.read(bytes);
        return count < Long.BYTES ? 0 : bytes.getLong(0);
    }

    /** Ends the use of the counter by this object. The value stays in the file. */
    @Override
    public void close() throws IOException {
        // Closing any channel of a file drops all locks that this process has on it.
        JVM.writeLock().lock();
        try {
            channel.close();
        } finally {
            JVM.writeLock().unlock();
        }
    }
}
