package racecourse.processqueue;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A first-in, first-out queue of numbers in a file, which any number of processes use. */
public class ProcessQueue implements AutoCloseable {
    interface Work<T> {
        T run() throws IOException;
    }

    static final class Shared {
        RandomAccessFile file;
        int users;
    }

    private static final Map<String, Shared> OPEN = new HashMap<>();
    private final String key;
    private final Shared shared;
    private boolean closed;
    private final int capacity;

    public ProcessQueue(Path path, int capacity) throws IOException {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity");
        }
        this.capacity = capacity;

        synchronized (OPEN) {
            File f = path.toFile();
            f.createNewFile();
            key = f.getCanonicalPath();
            Shared s = OPEN.get(key);
            if (s == null) {
                s = new Shared();
                s.file = new RandomAccessFile(key, "rw");
                OPEN.put(key, s);
            }
            s.users++;
            shared = s;
        }
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
        byte[] b = new byte[8];
        shared.file.seek(at);
        return shared.file.read(b) < 8 ? 0 : ByteBuffer.wrap(b).getLong();
    }

    private void set(long at, long v) throws IOException {
        shared.file.seek(at);
        shared.file.write(ByteBuffer.allocate(8).putLong(v).array());
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
        synchronized (OPEN) {
            if (closed) {
                throw new IOException("closed");
            }
            FileLock l = shared.file.getChannel().lock();
            try {
                return work.run();
            } finally {
                l.release();
            }
        }
    }

    public void close() throws IOException {
        synchronized (OPEN) {
            if (closed) {
                return;
            }
            closed = true;
            if (--shared.users == 0) {
                OPEN.remove(key);
                shared.file.close();
            }
        }
    }
}
