package racecourse.processqueue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** A first-in, first-out queue of numbers in a file, which any number of processes use. */
public class ProcessQueue implements AutoCloseable {
    /** File locks are between processes; within this one, threads take turns here. */
    private static final ReentrantLock MUTEX = new ReentrantLock(true);

    private final FileChannel channel;
    private final MappedByteBuffer header;
    private final int capacity;

    /**
     * Creates the queue in this file, or joins it.
     *
     * @throws IllegalArgumentException if the capacity is below 1, or not that of the queue there
     */
    public ProcessQueue(Path path, int capacity) throws IOException {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        this.capacity = capacity;
        channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        long c;
        MUTEX.lock();
        try {
            FileLock l = channel.lock();
            try {
                header = channel.map(FileChannel.MapMode.READ_WRITE, 0, 24);
                header.order(ByteOrder.nativeOrder());
                c = header.getLong(0);
                if (c == 0) {
                    header.putLong(0, capacity);
                    c = capacity;
                }
            } finally {
                l.release();
            }
        } finally {
            MUTEX.unlock();
        }
        if (c != capacity) {
            close();
            throw new IllegalArgumentException("it has " + c);
        }
    }

    public void put(long item) throws IOException, InterruptedException {
        long pause = 1;
        while (true) {
            MUTEX.lockInterruptibly();
            try {
                FileLock l = channel.lock();
                try {
                    long t = header.getLong(16);
                    if (t - header.getLong(8) < capacity) {
                        ByteBuffer b = ByteBuffer.allocateDirect(8).order(ByteOrder.LITTLE_ENDIAN);
                        b.putLong(item);
                        b.flip();
                        while (b.hasRemaining())
                            channel.write(b, 24 + t % capacity * 8 + b.position());
                        header.putLong(16, t + 1);
                        return;
                    }
                } finally {
                    l.release();
                }
            } finally {
                MUTEX.unlock();
            }
            TimeUnit.MILLISECONDS.sleep(pause);
            pause = Math.min(pause * 2, 500);
        }
    }

    public long take() throws IOException, InterruptedException {
        long pause = 1;
        while (true) {
            MUTEX.lockInterruptibly();
            try {
                FileLock l = channel.lock();
                try {
                    long h = header.getLong(8);
                    if (h != header.getLong(16)) {
                        ByteBuffer b = ByteBuffer.allocateDirect(8).order(ByteOrder.LITTLE_ENDIAN);
                        channel.read(b, 24 + h % capacity * 8);
                        header.putLong(8, h + 1);
                        return b.getLong(0);
                    }
                } finally {
                    l.release();
                }
            } finally {
                MUTEX.unlock();
            }
            TimeUnit.MILLISECONDS.sleep(pause);
            pause = Math.min(pause * 2, 500);
        }
    }

    public int size() throws IOException {
        MUTEX.lock();
        try {
            FileLock l = channel.lock();
            try {
                return Math.toIntExact(header.getLong(16) - header.getLong(8));
            } finally {
                l.release();
            }
        } finally {
            MUTEX.unlock();
        }
    }

    public void close() throws IOException {
        MUTEX.lock();
        try {
            channel.close();
        } finally {
            MUTEX.unlock();
        }
    }
}
