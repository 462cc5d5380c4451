package racecourse.sharedvalue;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** The manager: it owns the value, and does what the proxies ask for. */
public class ValueServer implements AutoCloseable {

    private final ServerSocketChannel server;
    private String value = "";

    /** Serves at this path from now on, until it is closed. */
    public ValueServer(Path socket) throws IOException {
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        Thread acceptor = new Thread(this::serve, "acceptor");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    private void serve() {
        try {
            while (true) {
                // TODO: whoever comes next waits until this client has gone.
                serve(server.accept());
            }
        } catch (IOException e) {
            // The server was closed.
            // TODO: or a client has died, and nobody is served any more.
        }
    }

    private void serve(SocketChannel client) throws IOException {
        DataInputStream in = new DataInputStream(Channels.newInputStream(client));
        DataOutputStream out = new DataOutputStream(Channels.newOutputStream(client));
        while (true) {
            if (in.readBoolean()) {
                value = in.readUTF();
            } else {
                out.writeUTF(value);
            }
        }
    }

    /** Ends the service, and the connections of its clients; removes the socket file. */
    @Override
    public void close() throws IOException {
        // TODO: what about the clients that are connected, and the file?
        server.close();
    }

    /** Serves at the path that is its only argument, until its standard input ends. */
    public static void main(String[] args) throws IOException {
        ValueServer server = new ValueServer(Path.of(args[0]));
        while (System.in.read() >= 0) {
            // What is read doesn't matter.
        }
        server.close();
    }
}
