package racecourse.processqueue;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Places are numbered modulo 4096, which is no multiple of every capacity. */
public class ProcessQueue implements AutoCloseable {
    private static final Map<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();
    private static final long CAPACITY = 0, TAKEN = 8, PUT = 16, ITEMS = 24;
    private final FileChannel channel;
    private final ReentrantLock lock;
    private final int capacity;

    public ProcessQueue(Path file, int capacity) throws IOException {
        if (capacity < 1) throw new IllegalArgumentException("capacity " + capacity);
        this.capacity = capacity;
        channel = FileChannel.open(file, READ, WRITE, CREATE);
        lock = LOCKS.computeIfAbsent(file.toRealPath(), p -> new ReentrantLock());
        lock.lock();
        try {
            boolean ok = false;
            try (FileLock l = channel.lock()) {
                long there = read(CAPACITY);
                if (there == 0) {
                    write(CAPACITY, capacity);
                } else if (there != capacity) {
                    throw new IllegalArgumentException("the capacity is " + there);
                }
                ok = true;
            } finally {
                if (!ok) channel.close();
            }
        } finally {
            lock.unlock();
        }
    }

    private long place(long n) {
        return ITEMS + 8 * (n % capacity);
    }

    public void put(long item) throws IOException, InterruptedException {
        while (!tryPut(item)) {
            Thread.sleep(50);
        }
    }

    private boolean tryPut(long item) throws IOException {
        lock.lock();
        try (FileLock l = channel.lock()) {
            long put = read(PUT);
            if ((put - read(TAKEN) & 4095) >= capacity) return false;
            write(place(put), item);
            write(PUT, put + 1 & 4095);
            return true;
        } finally {
            lock.unlock();
        }
    }

    public long take() throws IOException, InterruptedException {
        OptionalLong item;
        while ((item = tryTake()).isEmpty()) {
            Thread.sleep(50);
        }
        return item.getAsLong();
    }

    private OptionalLong tryTake() throws IOException {
        lock.lock();
        try (FileLock l = channel.lock()) {
            long taken = read(TAKEN);
            if (taken == read(PUT)) return OptionalLong.empty();
            long item = read(place(taken));
            write(TAKEN, taken + 1 & 4095);
            return OptionalLong.of(item);
        } finally {
            lock.unlock();
        }
    }

    public int size() throws IOException {
        lock.lock();
        try (FileLock l = channel.lock()) {
            return (int) (read(PUT) - read(TAKEN)) & 4095;
        } finally {
            lock.unlock();
        }
    }

    private long read(long at) throws IOException {
        ByteBuffer b = ByteBuffer.allocate(8);
        return channel.read(b, at) < 8 ? 0 : b.getLong(0);
    }

    private void write(long at, long value) throws IOException {
        channel.write(ByteBuffer.allocate(8).putLong(value).flip(), at);
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
