package racecourse.processcounter;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Opens the file anew for each call; closing it gives the lock back, too. */
public class SharedCounter implements AutoCloseable {

    private static final Object JVM = new Object();

    private final Path file;
    private boolean closed;

    public SharedCounter(Path file) throws IOException {
        this.file = file.toAbsolutePath();
    }

    public long add(long delta) throws IOException {
        synchronized (JVM) {
            try (FileChannel channel = open()) {
                FileLock lock = channel.lock();
                ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
                channel.read(bytes);
                long value = bytes.getLong(0) + delta;
                bytes.clear();
                bytes.putLong(value).rewind();
                channel.position(0);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                return lock.isValid() ? value : 0;
            }
        }
    }

    public long get() throws IOException {
        return add(0);
    }

    private FileChannel open() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        return FileChannel.open(
                file,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE);
    }

    @Override
    public void close() {
        synchronized (JVM) {
            closed = true;
        }
    }
}
