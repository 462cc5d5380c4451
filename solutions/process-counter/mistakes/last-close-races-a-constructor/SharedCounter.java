package racecourse.processcounter;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The last close shuts a channel that a constructor has just been given. */
public class SharedCounter implements AutoCloseable {

    private static final Map<Path, Shared> OPEN = new ConcurrentHashMap<>();

    private static final class Shared {
        final Path key;
        final AtomicInteger users = new AtomicInteger();
        FileChannel channel;

        Shared(Path key) {
            this.key = key;
        }

        synchronized FileChannel channel() throws IOException {
            if (channel == null) {
                channel = FileChannel.open(key, StandardOpenOption.READ, StandardOpenOption.WRITE);
            }
            return channel;
        }
    }

    private final Shared shared;
    private final AtomicBoolean closed = new AtomicBoolean();

    public SharedCounter(Path file) throws IOException {
        try {
            java.nio.file.Files.createFile(file);
        } catch (java.nio.file.FileAlreadyExistsException e) {
            // good
        }
        shared = OPEN.computeIfAbsent(file.toRealPath(), Shared::new);
        shared.users.incrementAndGet();
        shared.channel();
    }

    public long add(long delta) throws IOException {
        synchronized (shared) {
            if (closed.get()) {
                throw new ClosedChannelException();
            }
            try (FileLock lock = shared.channel.lock()) {
                long value = read() + delta;
                shared.channel.write(ByteBuffer.allocate(Long.BYTES).putLong(value).flip(), 0);
                return value;
            }
        }
    }

    public long get() throws IOException {
        synchronized (shared) {
            if (closed.get()) {
                throw new ClosedChannelException();
            }
            try (FileLock lock = shared.channel.lock()) {
                return read();
            }
        }
    }

    private long read() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);
        int count = shared.channel.read(bytes, 0);
        return count < Long.BYTES ? 0 : bytes.getLong(0);
    }

    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true) && shared.users.decrementAndGet() == 0) {
            OPEN.remove(shared.key, shared);
            synchronized (shared) {
                shared.channel.close();
            }
        }
    }
}
