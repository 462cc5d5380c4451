package racecourse.processcounter;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import java.nio.file.Path;

/** The file's bytes are read and written as arrays, in one call each. */
public class SharedCounter implements AutoCloseable {

    private static final Object ONE_THREAD = new Object();

    private final RandomAccessFile file;

    public SharedCounter(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "rw");
    }

    public long add(long delta) throws IOException {
        synchronized (ONE_THREAD) {
            FileLock lock = file.getChannel().lock();
            try {
                long value = read() + delta;
                file.seek(0);
                file.write(ByteBuffer.allocate(8).putLong(value).array());
                return value;
            } finally {
                lock.release();
            }
        }
    }

    public long get() throws IOException {
        synchronized (ONE_THREAD) {
            FileLock lock = file.getChannel().lock();
            try {
                return read();
            } finally {
                lock.release();
            }
        }
    }

    private long read() throws IOException {
        if (file.length() == 0) {
            return 0;
        }
        byte[] bytes = new byte[8];
        file.seek(0);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).getLong();
    }

    @Override
    public void close() throws IOException {
        synchronized (ONE_THREAD) {
            file.close();
        }
    }
}
