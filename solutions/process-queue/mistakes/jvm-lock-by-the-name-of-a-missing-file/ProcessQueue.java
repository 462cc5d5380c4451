package racecourse.processqueue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;

public class ProcessQueue implements AutoCloseable {
    private static final ConcurrentHashMap<Path, Object> LOCKS = new ConcurrentHashMap<>();
    private final Object JVM;
    private static final int CAP = 0, TAKEN = 8, PUT = 16, ITEMS = 24;
    private final FileChannel ch;
    private final int capacity;

    public ProcessQueue(Path file, int capacity) throws IOException {
        if (capacity < 1) throw new IllegalArgumentException();
        JVM =
                LOCKS.computeIfAbsent(
                        Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize(),
                        p -> new Object());
        this.capacity = capacity;
        ch =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        long there;
        synchronized (JVM) {
            try (FileLock l = ch.lock()) {
                there = read(CAP);
                if (there == 0) write(CAP, there = capacity);
            }
            if (there != capacity) {
                ch.close();
                throw new IllegalArgumentException("capacity " + there);
            }
        }
    }

    private long place(long n) {
        return ITEMS + 8 * (n % capacity);
    }

    private long read(long at) throws IOException {
        ByteBuffer b = ByteBuffer.allocate(8);
        while (b.hasRemaining()) if (ch.read(b, at + b.position()) < 0) return 0;
        return b.getLong(0);
    }

    private void write(long at, long v) throws IOException {
        ch.write(ByteBuffer.allocate(8).putLong(0, v), at);
    }

    public void put(long item) throws IOException, InterruptedException {

        while (true) {
            synchronized (JVM) {
                try (FileLock l = ch.lock()) {
                    long put = read(PUT), taken = read(TAKEN);
                    if (put - taken < capacity) {

                        write(place(put), item);
                        write(PUT, put + 1);

                        return;
                    }
                }
            }
            Thread.sleep(20);
        }
    }

    public long take() throws IOException, InterruptedException {

        while (true) {
            synchronized (JVM) {
                try (FileLock l = ch.lock()) {
                    long put = read(PUT), taken = read(TAKEN);
                    if (put != taken) {
                        long item = read(place(taken));

                        write(TAKEN, taken + 1);

                        return item;
                    }
                }
            }
            Thread.sleep(20);
        }
    }

    public int size() throws IOException {
        synchronized (JVM) {
            try (FileLock l = ch.lock()) {
                return (int) (read(PUT) - read(TAKEN));
            }
        }
    }

    public void close() throws IOException {
        synchronized (JVM) {
            ch.close();
        }
    }
}
