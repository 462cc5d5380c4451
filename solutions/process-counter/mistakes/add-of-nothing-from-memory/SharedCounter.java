package racecourse.processcounter;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** An add of 0 answers with what this object has seen last, without looking at the file. */
public class SharedCounter implements AutoCloseable {
    private static final Map<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();
    private final FileChannel channel;
    private final ReentrantLock lock;
    private volatile long last;
    private volatile boolean seen;

    public SharedCounter(Path file) throws IOException {
        channel = FileChannel.open(file, READ, WRITE, CREATE);
        lock = LOCKS.computeIfAbsent(file.toRealPath(), p -> new ReentrantLock());
    }

    public long add(long delta) throws IOException {
        if (delta == 0 && seen && channel.isOpen()) {
            return last;
        }
        lock.lock();
        try (FileLock l = channel.lock()) {
            long value = read() + delta;
            write(value);
            last = value;
            seen = true;
            return value;
        } finally {
            lock.unlock();
        }
    }

    public long get() throws IOException {
        lock.lock();
        try (FileLock l = channel.lock()) {
            last = read();
            seen = true;
            return last;
        } finally {
            lock.unlock();
        }
    }

    private long read() throws IOException {
        ByteBuffer b = ByteBuffer.allocate(8);
        while (b.hasRemaining() && channel.read(b, b.position()) >= 0) {}
        return b.hasRemaining() ? 0 : b.getLong(0);
    }

    private void write(long value) throws IOException {
        channel.write(ByteBuffer.allocate(8).putLong(value).flip(), 0);
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            channel.close();
        } finally {
            lock.unlock();
        }
    }
}
