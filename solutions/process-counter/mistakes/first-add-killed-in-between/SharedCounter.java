package racecourse.processcounter;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The first add writes a mark before the value. */
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
                if (channel.size() == 0) {
                    channel.write(ByteBuffer.allocate(Long.BYTES).putLong(MAGIC).flip(), 0);
                    channel.write(ByteBuffer.allocate(Long.BYTES).putLong(0).flip(), 8);
                }
                long value = read() + delta;
                // One write of eight aligned bytes: whoever is killed has written all or nothing.
                channel.write(ByteBuffer.allocate(Long.BYTES).putLong(value).flip(), 8);
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

    private static final long MAGIC = 0x434f554e54455231L;

    private long read() throws IOException {
        if (channel.size() == 0) {
            return 0;
        }
        ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);
        channel.read(bytes, 0);
        if (bytes.position() < 16 || bytes.getLong(0) != MAGIC) {
            throw new IOException("not a counter");
        }
        return bytes.getLong(8);
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
