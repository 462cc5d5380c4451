package racecourse.processcounter;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

public class SharedCounter implements AutoCloseable {

    private static final Object JVM = new Object();

    private final Path file;
    private boolean closed;

    public SharedCounter(Path path) throws IOException {
        FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE).close();
        file = path.toRealPath();
    }

    public long add(long delta) throws IOException {
        synchronized (JVM) {
            if (closed) {
                throw new IOException("closed");
            }
            try (FileChannel channel =
                            FileChannel.open(
                                    file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);
                channel.read(bytes, 0);
                long value = bytes.getLong(0) + delta;
                Path next = Files.createTempFile(file.getParent(), "" + file.getFileName(), "");
                Files.write(next, ByteBuffer.allocate(Long.BYTES).putLong(value).array());
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
                return value;
            }
        }
    }

    public long get() throws IOException {
        return add(0);
    }

    @Override
    public void close() {
        synchronized (JVM) {
            closed = true;
        }
    }
}
