package racecourse.explore.os.model;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AlreadyBoundException;
import java.nio.channels.NotYetBoundException;
import racecourse.explore.engine.Unsupported;
import racecourse.explore.os.socket.Connection;
import racecourse.explore.os.socket.Listener;
import racecourse.explore.os.socket.OpenSocket;

/** See {@link java.nio.channels.ServerSocketChannel}; of the Unix domain only. */
public final class ServerSocketChannel extends AbstractSelectableChannel {

    private Listener listener;
    private UnixDomainSocketAddress address;
    private boolean closed;

    private ServerSocketChannel() {}

    public static ServerSocketChannel open(ProtocolFamily family) throws IOException {
        Addresses.mustBeUnix(family);
        return new ServerSocketChannel();
    }

    public static ServerSocketChannel open() throws IOException {
        throw new Unsupported("a socket that is not of the Unix domain");
    }

    public ServerSocketChannel bind(SocketAddress local) throws IOException {
        return bind(local, 0);
    }

    public ServerSocketChannel bind(SocketAddress local, int backlog) throws IOException {
        mustBeOpen();
        if (listener != null) {
            throw new AlreadyBoundException();
        }
        UnixDomainSocketAddress unix = Addresses.unix(local);
        listener = Listener.bind(unix.getPath(), backlog);
        address = unix;
        return this;
    }

    public SocketChannel accept() throws IOException {
        mustBeOpen();
        if (listener == null) {
            throw new NotYetBoundException();
        }
        Connection accepted = listener.accept(isBlocking());
        return accepted == null ? null : new SocketChannel(accepted, Addresses.NONE, address);
    }

    public SocketAddress getLocalAddress() throws IOException {
        mustBeOpen();
        return address;
    }

    @Override
    public int validOps() {
        return SelectionKey.OP_ACCEPT;
    }

    @Override
    OpenSocket socketOrNull() {
        return listener;
    }

    @Override
    public boolean isOpen() {
        return listener == null ? !closed : listener.isOpen();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        if (listener != null) {
            listener.close();
            cancelKeys();
        }
    }
}
