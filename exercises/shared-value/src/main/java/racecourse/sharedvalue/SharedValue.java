package racecourse.sharedvalue;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** A proxy: it looks like the value, and asks the server, which may be another process. */
public class SharedValue implements AutoCloseable {

    private final SocketChannel channel;
    private final DataInputStream in;
    private final DataOutputStream out;

    /** The value of the server at this path. */
    public SharedValue(Path socket) throws IOException {
        channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        in = new DataInputStream(Channels.newInputStream(channel));
        out = new DataOutputStream(Channels.newOutputStream(channel));
    }

    /** The value; at first the empty text. */
    public String get() throws IOException {
        out.writeBoolean(false);
        return in.readUTF();
    }

    /** Replaces the value. */
    public void set(String value) throws IOException {
        // TODO: has the server done it when this returns?
        out.writeBoolean(true);
        out.writeUTF(value);
    }

    /** Adds a text at the end of the value. */
    public void append(String suffix) throws IOException {
        // TODO: somebody else may come between these two.
        set(get() + suffix);
    }

    /** Ends the use of the value by this object. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
