package racecourse.explore.os.model;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import racecourse.explore.engine.Unsupported;
import racecourse.explore.os.OpenFile;
import racecourse.explore.os.PathCalls;

/** See {@link java.nio.channels.FileChannel}. */
public final class FileChannel extends AbstractInterruptibleChannel implements SeekableByteChannel {

    private final OpenFile file;

    FileChannel(OpenFile file) {
        this.file = file;
    }

    /** See {@link java.nio.channels.FileChannel.MapMode}. */
    public static final class MapMode {
        public static final MapMode READ_ONLY = new MapMode("READ_ONLY");
        public static final MapMode READ_WRITE = new MapMode("READ_WRITE");
        public static final MapMode PRIVATE = new MapMode("PRIVATE");

        private final String name;

        private MapMode(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public static FileChannel open(Path path, OpenOption... options) throws IOException {
        return new FileChannel(PathCalls.open(path, new HashSet<>(List.of(options))));
    }

    public static FileChannel open(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return new FileChannel(PathCalls.open(path, options));
    }

    private void mustRead() throws IOException {
        mustBeOpen();
        if (!file.readable) {
            throw new NonReadableChannelException();
        }
    }

    private void mustWrite() throws IOException {
        mustBeOpen();
        if (!file.writable) {
            throw new NonWritableChannelException();
        }
    }

    private void mustBeOpen() throws IOException {
        if (!file.isOpen()) {
            throw new ClosedChannelException();
        }
    }

    private static int filled(ByteBuffer to, byte[] bytes) {
        to.put(bytes);
        return bytes.length == 0 ? -1 : bytes.length;
    }

    private static long notNegative(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("Negative position");
        }
        return number;
    }

    // ---- reading and writing

    @Override
    public int read(ByteBuffer to) throws IOException {
        mustRead();
        int most = writableRemaining(to);
        byte[] bytes = file.read(most, true);
        return most == 0 ? 0 : filled(to, bytes);
    }

    public int read(ByteBuffer to, long position) throws IOException {
        notNegative(position);
        mustRead();
        int most = writableRemaining(to);
        byte[] bytes = file.read(position, most, true);
        return most == 0 ? 0 : filled(to, bytes);
    }

    private static int writableRemaining(ByteBuffer to) {
        if (to.isReadOnly()) {
            throw new IllegalArgumentException("Read-only buffer");
        }
        return to.remaining();
    }

    public long read(ByteBuffer[] to) throws IOException {
        mustRead();
        int most = 0;
        for (ByteBuffer buffer : to) {
            most += buffer.remaining();
        }
        byte[] bytes = file.read(most, true);
        int done = 0;
        for (ByteBuffer buffer : to) {
            int count = Math.min(buffer.remaining(), bytes.length - done);
            buffer.put(bytes, done, count);
            done += count;
        }
        return done == 0 && most > 0 ? -1 : done;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        mustWrite();
        byte[] bytes = from.copyOfRemaining();
        file.write(bytes, true);
        from.takeRemaining();
        return bytes.length;
    }

    public int write(ByteBuffer from, long position) throws IOException {
        notNegative(position);
        mustWrite();
        byte[] bytes = from.copyOfRemaining();
        file.write(position, bytes, true);
        from.takeRemaining();
        return bytes.length;
    }

    public long write(ByteBuffer[] from) throws IOException {
        int count = 0;
        for (ByteBuffer buffer : from) {
            count += buffer.remaining();
        }
        ByteBuffer all = ByteBuffer.allocate(count);
        for (ByteBuffer buffer : from) {
            all.put(buffer);
        }
        return write(all.flip());
    }

    // ---- position and size

    @Override
    public long position() throws IOException {
        mustBeOpen();
        return file.position(true);
    }

    @Override
    public FileChannel position(long newPosition) throws IOException {
        mustBeOpen();
        file.seek(notNegative(newPosition), true);
        return this;
    }

    @Override
    public long size() throws IOException {
        mustBeOpen();
        return file.size(true);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        notNegative(size);
        mustWrite();
        if (size < file.size(true)) {
            file.setSize(size, true);
        }
        if (file.position(true) > size) {
            file.seek(size, true);
        }
        return this;
    }

    public void force(boolean metaData) throws IOException {
        mustBeOpen();
        file.nothing(true);
    }

    // ---- locks

    public FileLock lock() throws IOException {
        return lock(0, Long.MAX_VALUE, false);
    }

    public FileLock lock(long position, long size, boolean shared) throws IOException {
        mayLock(position, size, shared);
        return new FileLock(this, file, file.lock(position, size, shared, true));
    }

    public FileLock tryLock() throws IOException {
        return tryLock(0, Long.MAX_VALUE, false);
    }

    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        mayLock(position, size, shared);
        var lock = file.tryLock(position, size, shared);
        return lock == null ? null : new FileLock(this, file, lock);
    }

    private void mayLock(long position, long size, boolean shared) throws IOException {
        if (position < 0 || size < 0 || position + size < 0) {
            throw new IllegalArgumentException("Negative position, size, or sum of both");
        }
        if (shared) {
            mustRead();
        } else {
            mustWrite();
        }
    }

    // ---- mapping

    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        if (mode == MapMode.PRIVATE) {
            throw new Unsupported("java.nio.channels.FileChannel.map in mode PRIVATE");
        }
        mustRead();
        if (mode == MapMode.READ_WRITE) {
            mustWrite();
        }
        if (size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Size exceeds Integer.MAX_VALUE");
        }
        var mapping = file.map(notNegative(position), notNegative(size), mode == MapMode.READ_ONLY);
        return new MappedByteBuffer(mapping, 0, (int) size, mode == MapMode.READ_ONLY);
    }

    // ---- the end

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
