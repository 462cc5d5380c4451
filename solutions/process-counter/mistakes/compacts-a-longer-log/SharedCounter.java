package racecourse.processcounter;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

public class SharedCounter implements AutoCloseable {
    private static final Object JVM = new Object();
    private final FileChannel log;

    public SharedCounter(Path file) throws IOException {
        log =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
    }

    private long sum() throws IOException {
        ByteBuffer b = ByteBuffer.allocate((int) log.size() & ~7);
        while (b.hasRemaining() && log.read(b, b.position()) > 0) {}
        b.flip();
        long sum = 0;
        while (b.remaining() >= 8) sum += b.getLong();
        return sum;
    }

    public long add(long delta) throws IOException {
        synchronized (JVM) {
            try (FileLock l = log.lock()) {
                long sum = sum();
                if (log.size() >= 8 * 64) {
                    log.write(ByteBuffer.allocate(8).putLong(0, sum), 0);
                    log.truncate(8);
                }
                log.write(ByteBuffer.allocate(8).putLong(0, delta), log.size() & ~7L);
                return sum + delta;
            }
        }
    }

    public long get() throws IOException {
        synchronized (JVM) {
            try (FileLock l = log.lock()) {
                return sum();
            }
        }
    }

    public void close() throws IOException {
        synchronized (JVM) {
            log.close();
        }
    }
}
