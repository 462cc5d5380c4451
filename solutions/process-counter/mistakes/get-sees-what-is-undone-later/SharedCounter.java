package racecourse.processcounter;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Get doesn't undo what a killed add has written, and the next add does. */
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
        synchronized (JVM) {
            try (FileLock lock = channel.lock()) {
                recover();
            }
        }
    }

    /** Adds a number, which may be negative, and returns the new value. */
    public long add(long delta) throws IOException {
        synchronized (JVM) {
            try (FileLock lock = channel.lock()) {
                recover();
                long old = read(VALUE);
                write(UNDO, old);
                write(PENDING, 1);
                write(VALUE, old + delta);
                write(PENDING, 0);
                return old + delta;
            }
        }
    }

    /** The value: what all adds that have returned make together. */
    public long get() throws IOException {
        return read(VALUE);
    }

    private static final long VALUE = 0;
    private static final long UNDO = 8;
    private static final long PENDING = 16;

    /** Who was killed in add has not added. */
    private void recover() throws IOException {
        if (read(PENDING) != 0) {
            write(VALUE, read(UNDO));
            write(PENDING, 0);
        }
    }

    private void write(long at, long value) throws IOException {
        channel.write(ByteBuffer.allocate(Long.BYTES).putLong(value).flip(), at);
    }

    private long read(long at) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);
        int count = channel.read(bytes, at);
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
