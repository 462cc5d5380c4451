package racecourse.sharedvalue;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

public class SharedValue implements AutoCloseable {
    private final SocketChannel channel;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final ReentrantLock lock = new ReentrantLock();

    public SharedValue(Path socket) throws IOException {
        channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
        out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
    }

    private String call(int op, String text) throws IOException {
        byte[] b = text.getBytes(StandardCharsets.UTF_8);
        lock.lock();
        try {
            out.writeByte(op);
            out.writeInt(b.length);
            out.write(b);
            out.flush();
            byte[] r = new byte[in.readInt()];
            in.readFully(r);
            return new String(r, StandardCharsets.UTF_8);
        } finally {
            lock.unlock();
        }
    }

    public String get() throws IOException {
        return call(0, "");
    }

    public void set(String value) throws IOException {
        call(1, Objects.requireNonNull(value));
    }

    public void append(String suffix) throws IOException {
        int i = 0;
        do {
            call(2, suffix.substring(i, Math.min(suffix.length(), i += 100_000)));
        } while (i < suffix.length());
    }

    public void close() throws IOException {
        channel.close();
    }
}
