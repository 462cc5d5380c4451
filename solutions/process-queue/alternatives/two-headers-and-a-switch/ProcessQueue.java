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

    // 8: which header counts. 16..32 and 32..48: head and tail.
    private void commit(long head, long tail) throws IOException {
        long other = 1 - get(8);
        ByteBuffer b = ByteBuffer.allocate(16).putLong(head).putLong(tail);
        b.flip();
        channel.write(b, 16 + 16 * other);
        set(8, other);
    }

    private long head() throws IOException {
        return get(16 + 16 * get(8));
    }

    private long tail() throws IOException {
        return get(24 + 16 * get(8));
    }

    private boolean offer(long item) throws IOException {
        if (count() == capacity) {
            return false;
        }
        set(48 + tail() % capacity * 8, item);
        commit(head(), tail() + 1);
        return true;
    }

    private Long poll() throws IOException {
        if (count() == 0) {
            return null;
        }
        long item = get(48 + head() % capacity * 8);
        commit(head() + 1, tail());
        return item;
    }

    private int count() throws IOException {
        return (int) (tail() - head());
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
