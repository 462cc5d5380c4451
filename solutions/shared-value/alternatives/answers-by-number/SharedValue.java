package racecourse.sharedvalue;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Many requests under way on one connection; a thread hands out the answers by their numbers. */
public class SharedValue implements AutoCloseable {
    private final SocketChannel channel;
    private final Map<Long, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();

    public SharedValue(Path socket) throws IOException {
        channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        Thread t = new Thread(this::handOut);
        t.setDaemon(true);
        t.start();
    }

    private void handOut() {
        try {
            while (true) {
                ByteBuffer head = Frames.read(channel, 13);
                long id = head.getLong();
                head.get();
                String text = StandardCharsets.UTF_8.decode(Frames.read(channel, head.getInt())).toString();
                waiting.remove(id).complete(text);
            }
        } catch (IOException e) {
            waiting.values().forEach(f -> f.completeExceptionally(e));
        }
    }

    private String call(int op, String text) throws IOException {
        Objects.requireNonNull(text);
        CompletableFuture<String> f = new CompletableFuture<>();
        long id = last.incrementAndGet();
        waiting.put(id, f);
        synchronized (this) {
            Frames.write(channel, id, op, text);
        }
        try {
            return f.join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        }
    }

    public String get() throws IOException {
        return call(1, "");
    }

    public void set(String value) throws IOException {
        call(2, value);
    }

    public void append(String suffix) throws IOException {
        call(3, suffix);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
