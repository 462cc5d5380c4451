package racecourse.explore.os.model;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.nio.channels.AlreadyConnectedException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.NoConnectionPendingException;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.Objects;
import racecourse.explore.engine.Unsupported;
import racecourse.explore.os.socket.Connection;
import racecourse.explore.os.socket.Listener;
import racecourse.explore.os.socket.OpenSocket;

/** See {@link java.nio.channels.SocketChannel}; of the Unix domain only. */
public final class SocketChannel extends AbstractSelectableChannel implements ByteChannel {

    private Connection connection;
    private SocketAddress remote;
    private SocketAddress local = Addresses.NONE;
    private boolean closed;

    private SocketChannel() {}

    SocketChannel(Connection connection, SocketAddress remote, SocketAddress local) {
        this.connection = connection;
        this.remote = remote;
        this.local = local;
    }

    public static SocketChannel open(ProtocolFamily family) throws IOException {
        Addresses.mustBeUnix(family);
        return new SocketChannel();
    }

    public static SocketChannel open(SocketAddress remote) throws IOException {
        SocketChannel channel = new SocketChannel();
        channel.connect(remote);
        return channel;
    }

    public static SocketChannel open() throws IOException {
        throw new Unsupported("a socket that is not of the Unix domain");
    }

    public boolean connect(SocketAddress to) throws IOException {
        mustBeOpen();
        if (connection != null) {
            throw new AlreadyConnectedException();
        }
        if (to == null) {
            throw new UnsupportedAddressTypeException();
        }
        Connection made = null;
        try {
            made = Listener.connect(Addresses.unix(to).getPath());
        } finally {
            closed |= made == null;
        }
        if (closed) { // by another thread, meanwhile
            made.close();
            throw new AsynchronousCloseException();
        }
        connection = made;
        remote = to;
        return true;
    }

    public boolean finishConnect() throws IOException {
        mustBeOpen();
        if (connection == null) {
            throw new NoConnectionPendingException();
        }
        return true;
    }

    public boolean isConnected() {
        return connection != null;
    }

    public boolean isConnectionPending() {
        return false;
    }

    public SocketAddress getRemoteAddress() throws IOException {
        mustBeOpen();
        return remote;
    }

    public SocketAddress getLocalAddress() throws IOException {
        mustBeOpen();
        return connection == null ? null : local;
    }

    private void mustBeConnected() throws IOException {
        mustBeOpen();
        if (connection == null) {
            throw new NotYetConnectedException();
        }
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        if (to.isReadOnly()) {
            throw new IllegalArgumentException("Read-only buffer");
        }
        mustBeConnected();
        if (!to.hasRemaining()) {
            return 0;
        }
        byte[] bytes = connection.read(to.remaining(), isBlocking());
        if (bytes == null) {
            return -1;
        }
        to.put(bytes);
        return bytes.length;
    }

    public long read(ByteBuffer[] to) throws IOException {
        return read(to, 0, to.length);
    }

    public long read(ByteBuffer[] to, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, to.length);
        mustBeConnected();
        long most = remaining(to, offset, length);
        if (most == 0) {
            return 0;
        }
        byte[] bytes = connection.read((int) Math.min(most, Integer.MAX_VALUE), isBlocking());
        if (bytes == null) {
            return -1;
        }
        int done = 0;
        for (int i = offset; done < bytes.length; i++) {
            int count = Math.min(to[i].remaining(), bytes.length - done);
            to[i].put(bytes, done, count);
            done += count;
        }
        return done;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        mustBeConnected();
        if (!from.hasRemaining()) {
            return 0;
        }
        int done = connection.write(from.copyOfRemaining(), isBlocking());
        from.position(from.position() + done);
        return done;
    }

    public long write(ByteBuffer[] from) throws IOException {
        return write(from, 0, from.length);
    }

    public long write(ByteBuffer[] from, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, from.length);
        mustBeConnected();
        ByteBuffer all = ByteBuffer.allocate((int) remaining(from, offset, length));
        for (int i = offset; i < offset + length; i++) {
            all.put(from[i].copyOfRemaining());
        }
        if (all.position() == 0) {
            return 0;
        }
        all.flip();
        int done = connection.write(all.copyOfRemaining(), isBlocking());
        int left = done;
        for (int i = offset; left > 0; i++) {
            int count = Math.min(left, from[i].remaining());
            from[i].position(from[i].position() + count);
            left -= count;
        }
        return done;
    }

    private static long remaining(ByteBuffer[] buffers, int offset, int length) {
        long remaining = 0;
        for (int i = offset; i < offset + length; i++) {
            remaining += buffers[i].remaining();
        }
        return remaining;
    }

    public SocketChannel shutdownInput() throws IOException {
        mustBeConnected();
        connection.shutInput();
        return this;
    }

    public SocketChannel shutdownOutput() throws IOException {
        mustBeConnected();
        connection.shutOutput();
        return this;
    }

    @Override
    public int validOps() {
        return SelectionKey.OP_READ | SelectionKey.OP_WRITE | SelectionKey.OP_CONNECT;
    }

    @Override
    OpenSocket socketOrNull() {
        return connection;
    }

    @Override
    public boolean isOpen() {
        return connection == null ? !closed : connection.isOpen();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        if (connection != null) {
            connection.close();
            cancelKeys();
        }
    }
}
