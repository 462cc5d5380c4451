package racecourse.explore.os.model;

import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.CompletionHandler;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import racecourse.explore.engine.Unsupported;
import racecourse.explore.os.OpenFile;
import racecourse.explore.os.PathCalls;

/**
 * See {@link java.nio.channels.AsynchronousFileChannel}. What a future stands for has been done by
 * the time it is there: so fast may the real one be, too.
 */
public final class AsynchronousFileChannel implements Channel {

    private static final String HANDLER =
            "java.nio.channels.AsynchronousFileChannel with a CompletionHandler";

    private final OpenFile file;

    private AsynchronousFileChannel(OpenFile file) {
        this.file = file;
    }

    public static AsynchronousFileChannel open(Path path, OpenOption... options)
            throws IOException {
        return open(path, new HashSet<>(List.of(options)), null);
    }

    public static AsynchronousFileChannel open(
            Path path,
            Set<? extends OpenOption> options,
            ExecutorService executor,
            FileAttribute<?>... attributes)
            throws IOException {
        if (options.contains(StandardOpenOption.APPEND)) {
            throw new UnsupportedOperationException("APPEND not allowed");
        }
        return new AsynchronousFileChannel(PathCalls.open(path, options));
    }

    private interface Work<V> {
        V done() throws IOException;
    }

    private static <V> Future<V> future(Work<V> work) {
        try {
            return new Done<>(work.done(), null);
        } catch (IOException e) {
            return new Done<>(null, e);
        }
    }

    private record Done<V>(V value, IOException thrown) implements Future<V> {

        @Override
        public boolean cancel(boolean mayInterrupt) {
            return false;
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public boolean isDone() {
            return true;
        }

        @Override
        public V get() throws ExecutionException {
            if (thrown != null) {
                throw new ExecutionException(thrown);
            }
            return value;
        }

        @Override
        public V get(long timeout, TimeUnit unit) throws ExecutionException {
            return get();
        }
    }

    public Future<Integer> read(ByteBuffer to, long position) {
        if (position < 0) {
            throw new IllegalArgumentException("Negative position");
        }
        if (to.isReadOnly()) {
            throw new IllegalArgumentException("Read-only buffer");
        }
        mustRead();
        return future(
                () -> {
                    int most = to.remaining();
                    byte[] bytes = file.read(position, most, false);
                    if (bytes.length == 0 && most > 0) {
                        return -1;
                    }
                    to.put(bytes);
                    return bytes.length;
                });
    }

    public Future<Integer> write(ByteBuffer from, long position) {
        if (position < 0) {
            throw new IllegalArgumentException("Negative position");
        }
        mustWrite();
        return future(
                () -> {
                    int count = from.remaining();
                    file.write(position, from.copyOfRemaining(), false);
                    from.position(from.limit());
                    return count;
                });
    }

    public Future<FileLock> lock() {
        return lock(0, Long.MAX_VALUE, false);
    }

    public Future<FileLock> lock(long position, long size, boolean shared) {
        mayLock(shared);
        return future(() -> new FileLock(this, file, file.lock(position, size, shared, false)));
    }

    public FileLock tryLock() throws IOException {
        return tryLock(0, Long.MAX_VALUE, false);
    }

    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        mayLock(shared);
        var lock = file.tryLock(position, size, shared);
        return lock == null ? null : new FileLock(this, file, lock);
    }

    private void mayLock(boolean shared) {
        if (shared) {
            mustRead();
        } else {
            mustWrite();
        }
    }

    private void mustRead() {
        if (!file.readable) {
            throw new NonReadableChannelException();
        }
    }

    private void mustWrite() {
        if (!file.writable) {
            throw new NonWritableChannelException();
        }
    }

    public <A> void read(
            ByteBuffer to, long at, A attachment, CompletionHandler<Integer, ? super A> handler) {
        throw new Unsupported(HANDLER);
    }

    public <A> void write(
            ByteBuffer from, long at, A attachment, CompletionHandler<Integer, ? super A> handler) {
        throw new Unsupported(HANDLER);
    }

    public <A> void lock(A attachment, CompletionHandler<FileLock, ? super A> handler) {
        throw new Unsupported(HANDLER);
    }

    public <A> void lock(
            long position,
            long size,
            boolean shared,
            A attachment,
            CompletionHandler<FileLock, ? super A> handler) {
        throw new Unsupported(HANDLER);
    }

    public long size() throws IOException {
        return file.size(false);
    }

    public AsynchronousFileChannel truncate(long size) throws IOException {
        if (size < 0) {
            throw new IllegalArgumentException("Negative size");
        }
        mustWrite();
        if (size < file.size(false)) {
            file.setSize(size, false);
        }
        return this;
    }

    public void force(boolean metaData) throws IOException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
        file.nothing(false);
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
