package racecourse.processqueue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A first-in, first-out queue of numbers in a file, which any number of processes use. */
public class ProcessQueue implements AutoCloseable {
    interface Work<T> {
        T run() throws IOException;
    }

    private final FileChannel channel;
    private final int capacity;

    public ProcessQueue(Path path, int capacity) throws IOException {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity");
        }
        this.capacity = capacity;
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
        long s = get(8);
        int head = (int) (s >>> 32), n = (int) s;
        if (n == capacity) {
            return false;
        }
        long place = (head + (long) n) % capacity;
        set(16 + place * 8, item);
        channel.write(ByteBuffer.allocate(4).putInt(0, n + 1), 12);
        return true;
    }

    private Long poll() throws IOException {
        long s = get(8);
        int head = (int) (s >>> 32), n = (int) s;
        if (n == 0) {
            return null;
        }
        long item = get(16 + head * 8L);
        channel.write(ByteBuffer.allocate(4).putInt(0, n - 1), 12);
        channel.write(ByteBuffer.allocate(4).putInt(0, (int) ((head + 1L) % capacity)), 8);
        return item;
    }

    private int count() throws IOException {
        return (int) get(8);
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
        synchronized (ProcessQueue.class) {
            try (FileLock l = channel.lock()) {
                return work.run();
            }
        }
    }

    public void close() throws IOException {
        synchronized (ProcessQueue.class) {
            channel.close();
        }
    }
}
