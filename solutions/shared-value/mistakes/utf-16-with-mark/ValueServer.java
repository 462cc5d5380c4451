package racecourse.sharedvalue;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The manager: it owns the value, and does what the proxies ask for. Each client has a thread that
 * waits for its requests, so that nobody waits for a client that is slow or silent.
 */
public class ValueServer implements AutoCloseable {

    private final Path socket;
    private final ServerSocketChannel server;

    // Guarded by this.
    private final Set<SocketChannel> clients = new HashSet<>();
    private String value = "";
    private boolean closed;

    /** Serves at this path from now on, until it is closed. */
    public ValueServer(Path socket) throws IOException {
        this.socket = socket;
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            server.close();
            throw e;
        }
        start(this::acceptAll);
    }

    /** A daemon: no client keeps the process alive. */
    private static void start(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }

    private void acceptAll() {
        try {
            while (true) {
                SocketChannel client = server.accept();
                if (add(client)) {
                    start(() -> serve(client));
                }
            }
        } catch (IOException e) {
            // The server was closed.
        }
    }

    /** Keeps the client in mind for close, which may have come before. */
    private synchronized boolean add(SocketChannel client) throws IOException {
        if (closed) {
            client.close();
            return false;
        }
        return clients.add(client);
    }

    private void serve(SocketChannel client) {
        try (client) {
            DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Channels.newInputStream(client)));
            DataOutputStream out =
                    new DataOutputStream(
                            new BufferedOutputStream(Channels.newOutputStream(client)));
            while (true) {
                // The whole request is read before anything is done, and nothing is locked
                // meanwhile: the client may stall or die in the middle.
                byte request = in.readByte();
                String answer = answer(request, request == Wire.GET ? "" : Wire.read(in));
                Wire.write(out, answer);
                out.flush();
            }
        } catch (IOException e) {
            // The client has gone, or speaks another language.
        } finally {
            forget(client);
        }
    }

    private synchronized String answer(byte request, String text) throws IOException {
        switch (request) {
            case Wire.GET:
                return value;
            case Wire.SET:
                value = text;
                return "";
            case Wire.APPEND:
                value += text;
                return "";
            default:
                throw new IOException("not a request: " + request);
        }
    }

    private synchronized void forget(SocketChannel client) {
        clients.remove(client);
    }

    /** Ends the service, and the connections of its clients; removes the socket file. */
    @Override
    public void close() throws IOException {
        Set<SocketChannel> connected;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            connected = new HashSet<>(clients);
        }
        // As long as it listens, nobody else has made a file of this name.
        Files.deleteIfExists(socket);
        server.close();
        for (SocketChannel client : connected) {
            client.close();
        }
    }

    /** Serves at the path that is its only argument, until its standard input ends. */
    public static void main(String[] args) throws IOException {
        try (ValueServer server = new ValueServer(Path.of(args[0]))) {
            while (System.in.read() >= 0) {
                // What is read doesn't matter.
            }
        }
    }

    /**
     * What goes over the wire: a request is a byte and, unless it is GET, a text; each has a text
     * for an answer. A text is the number of its bytes in UTF-8, and those.
     */
    static final class Wire {

        static final byte GET = 1;
        static final byte SET = 2;
        static final byte APPEND = 3;

        /** A million characters of up to three bytes each; pairs of them make four. */
        private static final int LONGEST = 3 * 1_048_576;

        private Wire() {}

        static void write(DataOutputStream out, String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        static String read(DataInputStream in) throws IOException {
            int length = in.readInt();
            if (length < 0 || length > LONGEST) {
                throw new IOException("not the length of a text: " + length);
            }
            byte[] bytes = new byte[length];
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_16);
        }
    }
}
