package racecourse.sharedvalue;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Objects;
import racecourse.sharedvalue.ValueServer.Wire;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A proxy: it looks like the value, and asks the server, through a new connection each time. */
public class SharedValue implements AutoCloseable {

    private final UnixDomainSocketAddress address;
    private final Set<SocketChannel> underWay = ConcurrentHashMap.newKeySet();
    private boolean closed;

    /** The value of the server at this path, which must be there already. */
    public SharedValue(Path socket) throws IOException {
        address = UnixDomainSocketAddress.of(socket);
        SocketChannel.open(address).close();
    }

    /** The value; at first the empty text. */
    public String get() throws IOException {
        return ask(Wire.GET, null);
    }

    /** Replaces the value. */
    public void set(String value) throws IOException {
        ask(Wire.SET, Objects.requireNonNull(value, "value"));
    }

    /** Adds a text at the end of the value. */
    public void append(String suffix) throws IOException {
        ask(Wire.APPEND, Objects.requireNonNull(suffix, "suffix"));
    }

    private String ask(byte request, String text) throws IOException {
        try (SocketChannel channel = SocketChannel.open(address)) {
            begin(channel);
            try {
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
                out.writeByte(request);
                if (text != null) {
                    Wire.write(out, text);
                }
                return Wire.read(new DataInputStream(Channels.newInputStream(channel)));
            } finally {
                underWay.remove(channel);
            }
        }
    }

    private synchronized void begin(SocketChannel channel) throws ClosedChannelException {
        if (closed) {
            throw new ClosedChannelException();
        }
        underWay.add(channel);
    }

    /** Ends the use of the value by this object, also of calls that wait for their answer. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
        }
        for (SocketChannel channel : underWay) {
            channel.close();
        }
    }
}
