package racecourse.processqueue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A first-in, first-out queue of numbers in a file, which any number of processes use. */
public class ProcessQueue implements AutoCloseable {

    private static final long CAPACITY = 0;
    private static final long TAKEN = 8;
    private static final long PUT = 16;
    private static final long ITEMS = 24;

    private final FileChannel channel;
    private final int capacity;

    /**
     * Creates the queue in this file, or joins it.
     *
     * @throws IllegalArgumentException if the capacity is below 1, or not that of the queue there
     */
    public ProcessQueue(Path file, int capacity) throws IOException {
        // TODO: a capacity below 1, or another one than the queue in the file has, is refused.
        this.capacity = capacity;
        channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE);
        write(CAPACITY, capacity);
    }

    /** Adds an item at the end; waits while the queue is full. */
    public void put(long item) throws IOException, InterruptedException {
        // TODO: while the queue is full, this waits, without keeping others from taking.
        // TODO: no other process or thread may come in between, and being killed may do no harm.
        long put = read(PUT);
        write(PUT, put + 1);
        write(placeOf(put), item);
    }

    /** Takes the item at the beginning away; waits while the queue is empty. */
    public long take() throws IOException, InterruptedException {
        // TODO: while the queue is empty, this waits, and lets others put meanwhile.
        long taken = read(TAKEN);
        write(TAKEN, taken + 1);
        return read(placeOf(taken));
    }

    /** How many items are in the queue. */
    public int size() throws IOException {
        return (int) (read(PUT) - read(TAKEN));
    }

    private long placeOf(long number) {
        return ITEMS + Long.BYTES * (number % capacity);
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
        channel.close();
    }
}
