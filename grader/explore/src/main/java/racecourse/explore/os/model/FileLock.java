package racecourse.explore.os.model;

import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.ClosedChannelException;
import racecourse.explore.os.JvmLock;
import racecourse.explore.os.OpenFile;

/** See {@link java.nio.channels.FileLock}. */
public final class FileLock implements AutoCloseable {

    private final Channel channel;
    private final OpenFile file;
    private final JvmLock lock;

    FileLock(Channel channel, OpenFile file, JvmLock lock) {
        this.channel = channel;
        this.file = file;
        this.lock = lock;
    }

    public FileChannel channel() {
        return channel instanceof FileChannel own ? own : null;
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
        file.unlock(lock);
    }

    @Override
    public void close() throws IOException {
        release();
    }
}
