package racecourse.processqueue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A first-in, first-out queue of numbers in a file, which any number of processes use. */
public class ProcessQueue implements AutoCloseable {

    /** File locks are between processes; within this one, threads take turns here. */
    private static final Object JVM = new Object();

    private static final int LONGEST_PAUSE_MILLIS = 50;

    // Where things are in the file. Each of them is one long, so that one write changes it.
    private static final long CAPACITY = 0;
    private static final long TAKEN = 8;
    private static final long PUT = 16;
    private static final long ITEMS = 24;

    private static final int MOST = 500;
    private final Path real;
    private final FileChannel locks;
    private FileChannel channel; // guarded by JVM
    private final int capacity;

    /**
     * Creates the queue in this file, or joins it.
     *
     * @throws IllegalArgumentException if the capacity is below 1, or not that of the queue there
     */
    public ProcessQueue(Path file, int capacity) throws IOException {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        this.capacity = capacity;
        channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE);
        real = file.toRealPath();
        locks =
                FileChannel.open(
                        real.resolveSibling(real.getFileName() + ".lock"),
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE);
        long found;
        synchronized (JVM) {
            try (FileLock lock = locks.lock()) {
                found = read(CAPACITY);
                if (found == 0) {
                    write(CAPACITY, capacity);
                    found = capacity;
                }
            }
        }
        if (found != capacity) {
            close();
            throw new IllegalArgumentException("capacity: " + capacity + ", not " + found);
        }
    }

    /** Adds an item at the end; waits while the queue is full. */
    public void put(long item) throws IOException, InterruptedException {
        int pause = 1;
        while (!tryPut(item)) {
            Thread.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    private boolean tryPut(long item) throws IOException {
        synchronized (JVM) {
            try (FileLock lock = locks.lock()) {
                long put = read(PUT);
                if (put - read(TAKEN) == capacity) {
                    return false;
                }
                write(placeOf(put), item);
                write(PUT, put + 1); // from here on it is in the queue
                return true;
            }
        }
    }

    /** Takes the item at the beginning away; waits while the queue is empty. */
    public long take() throws IOException, InterruptedException {
        int pause = 1;
        while (true) {
            synchronized (JVM) {
                try (FileLock lock = locks.lock()) {
                    long taken = read(TAKEN);
                    if (taken < read(PUT)) {
                        long item = read(placeOf(taken));
                        write(TAKEN, taken + 1); // from here on it is no longer in the queue
                        if (taken >= MOST) {
                            compact();
                        }
                        return item;
                    }
                }
            }
            Thread.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    /** How many items are in the queue. */
    public int size() throws IOException {
        synchronized (JVM) {
            try (FileLock lock = locks.lock()) {
                return (int) (read(PUT) - read(TAKEN));
            }
        }
    }

    /** The log has grown: a new file with what is left takes its place. */
    private void compact() throws IOException {
        long taken = read(TAKEN);
        long put = read(PUT);
        Path temp = real.resolveSibling(real.getFileName() + ".tmp");
        FileChannel old = channel;
        channel =
                FileChannel.open(
                        temp,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING);
        write(CAPACITY, capacity);
        write(TAKEN, 0);
        write(PUT, put - taken);
        for (long i = taken; i < put; i++) {
            ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);
            old.read(bytes, ITEMS + Long.BYTES * i);
            channel.write(bytes.flip(), ITEMS + Long.BYTES * (i - taken));
        }
        java.nio.file.Files.move(temp, real, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        old.close();
    }

    private long placeOf(long number) {
        return ITEMS + Long.BYTES * number;
    }

    private long read(long position) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);
        int count = channel.read(bytes, position);
        return count < Long.BYTES ? 0 : bytes.getLong(0);
    }

    private void write(long position, long value) throws IOException {
        channel.write(ByteBuffer.allocate(Long.BYTES).putLong(value).flip(), position);
    }

    /** Ends the use of the queue by this object. The items stay for the others. */
    @Override
    public void close() throws IOException {
        // Closing any channel of a file drops all locks that this process has on it.
        synchronized (JVM) {
            channel.close();
            locks.close();
        }
    }
}
