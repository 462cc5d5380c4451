package racecourse.processqueue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;

/** A first-in, first-out queue of numbers in a file, which any number of processes use. */
public class ProcessQueue implements AutoCloseable {
    interface Work<T> {
        T run() throws IOException;
    }

    private static final Map<Object, Object> LOCKS = new HashMap<>();
    private final Object mine;
    private final FileChannel channel;
    private final int capacity;

    /**
     * Creates the queue in this file, or joins it.
     *
     * @throws IllegalArgumentException if the capacity is below 1, or not that of the queue there
     */
    public ProcessQueue(Path path, int capacity) throws IOException {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity");
        }
        this.capacity = capacity;

        if (!Files.exists(path)) {
            try {
                Files.createFile(path);
            } catch (FileAlreadyExistsException e) {
                // Another process was faster.
            }
        }
        mine =
                LOCKS.computeIfAbsent(
                        Files.readAttributes(path, BasicFileAttributes.class).fileKey(),
                        k -> new Object());
        channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        boolean same =
                locked(
                        () -> {
                            long c = get(0);
                            if (c == 0) {
                                set(0, capacity);
                                return true;
                            }
                            return c == capacity;
                        });
        if (!same) {
            close();
            throw new IllegalArgumentException("capacity");
        }
    }

    private long get(long at) throws IOException {
        ByteBuffer b = ByteBuffer.allocate(8);
        return channel.read(b, at) < 8 ? 0 : b.flip().getLong();
    }

    private void set(long at, long v) throws IOException {
        channel.write(ByteBuffer.wrap(new byte[8]).putLong(0, v), at);
    }

    private boolean offer(long item) throws IOException {
        long t = get(16);
        if (t - get(8) >= capacity) {
            return false;
        }
        set(24 + t % capacity * 8, item);
        set(16, t + 1);
        return true;
    }

    private Long poll() throws IOException {
        long h = get(8);
        if (get(16) == h) {
            return null;
        }
        long item = get(24 + h % capacity * 8);
        set(8, h + 1);
        return item;
    }

    private int count() throws IOException {
        return (int) (get(16) - get(8));
    }

    public void put(long item) throws IOException, InterruptedException {
        while (!locked(() -> offer(item))) {
            Thread.sleep(20);
        }
    }

    public long take() throws IOException, InterruptedException {
        Long item;
        while ((item = locked(this::poll)) == null) {
            Thread.sleep(20);
        }
        return item;
    }

    public int size() throws IOException {
        return locked(this::count);
    }

    private <T> T locked(Work<T> work) throws IOException {
        synchronized (mine) {
            try (FileLock l = channel.lock()) {
                return work.run();
            }
        }
    }

    public void close() throws IOException {
        synchronized (mine) {
            channel.close();
        }
    }
}
