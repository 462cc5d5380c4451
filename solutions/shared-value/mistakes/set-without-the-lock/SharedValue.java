package racecourse.sharedvalue;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Append locks, and set does not, so that a set between the reading and the writing of an append is
 * lost.
 */
public class SharedValue implements AutoCloseable {
    private final SocketChannel channel;
    private final DataInputStream in;
    private final Object turn = new Object();

    public SharedValue(Path socket) throws IOException {
        try {
            channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
        in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
    }

    private String ask(char kind, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer request =
                ByteBuffer.allocate(5 + bytes.length)
                        .put((byte) kind)
                        .putInt(bytes.length)
                        .put(bytes)
                        .flip();
        synchronized (turn) {
            ValueServer.send(channel, request);
            byte[] answer = new byte[in.readInt()];
            in.readFully(answer);
            return new String(answer, StandardCharsets.UTF_8);
        }
    }

    public String get() throws IOException {
        return ask('a', "");
    }

    public void set(String value) throws IOException {
        ask('b', Objects.requireNonNull(value));
    }

    public void append(String suffix) throws IOException {
        ask('c', Objects.requireNonNull(suffix));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
