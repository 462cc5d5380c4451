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
                channel.write(ByteBuffer.allocate(Long.BYTES).putLong(delta).flip(), channel.size());
                return sum();
            }
        }
    }

    /** The value: what all adds that have returned make together. */
    public long get() throws IOException {
        // Whatever has been added stays where it is, so this needs no lock.
        return sum();
    }

    /** The file holds what has been added, one number after the other. */
    private long sum() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
        channel.read(bytes, 0);
        bytes.flip();
        long sum = 0;
        while (bytes.remaining() >= Long.BYTES) {
            sum += bytes.getLong();
        }
        return sum;
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
