package racecourse.explore.os.model;

import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.ClosedChannelException;
import racecourse.explore.os.JvmLock;

/** See {@link java.nio.channels.FileLock}. */
public final class FileLock implements AutoCloseable {

    private final FileChannel channel;
    private final JvmLock lock;

    FileLock(FileChannel channel, JvmLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    public FileChannel channel() {
        return channel;
    }

    public Channel acquiredBy() {
        return channel;
    }

    public long position() {
        return lock.position;
    }

    public long size() {
        return lock.size;
    }

    public boolean isShared() {
        return lock.shared;
    }

    public boolean overlaps(long position, long size) {
        return position < lock.position + lock.size && lock.position < position + size;
    }

    public boolean isValid() {
        return lock.isValid();
    }

    public void release() throws IOException {
        if (!channel.isOpen()) {
            throw new ClosedChannelException();
        }
        channel.file().unlock(lock);
    }

    @Override
    public void close() throws IOException {
        release();
    }
}
