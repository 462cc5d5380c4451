package racecourse.processcounter;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A number in a file, which any number of processes may change at the same time. */
public class SharedCounter implements AutoCloseable {

    /** File locks are between processes; within this one, threads take turns here. */
    private static final Object JVM = new Object();

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
        synchronized (JVM) {
            try (FileLock lock = channel.lock()) {
                long value = read() + delta;
                long slot = 1 - slot();
                channel.write(
                        ByteBuffer.allocate(Long.BYTES).putLong(value).flip(),
                        Long.BYTES * (1 + slot));
                channel.write(ByteBuffer.allocate(Long.BYTES).putLong(slot).flip(), 0);
                return value;
            }
        }
    }

    /** The value: what all adds that have returned make together. */
    public long get() throws IOException {
        return read();
    }

    private long read() throws IOException {
        return number(Long.BYTES * (1 + slot()));
    }

    private long slot() throws IOException {
        return number(0);
    }

    private long number(long position) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);
        int count = channel.read(bytes, position);
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
