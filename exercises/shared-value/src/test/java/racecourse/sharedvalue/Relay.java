package racecourse.sharedvalue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Stands between one client and the server, passes on what they say, and keeps what the client
 * says: how a submission's proxy and server talk is its own business.
 */
final class Relay implements AutoCloseable {

    static final Path PATH = Path.of("relay.sock");

    private final ServerSocketChannel listener;
    private final Path serverPath;

    // Guarded by this.
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private SocketChannel client;
    private SocketChannel server;
    private int saidBeforeLastAnswer;
    private boolean answersStop;

    /** A relay at {@link #PATH} to the server at another one. */
    Relay(Path serverPath) throws IOException {
        this.serverPath = serverPath;
        this.listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listener.bind(UnixDomainSocketAddress.of(PATH));
        start(this::relay);
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void start(Task task) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                task.run();
                            } catch (IOException e) {
                                // One of them is gone.
                            }
                        },
                        "relay");
        thread.setDaemon(true);
        thread.start();
    }

    private void relay() throws IOException {
        SocketChannel accepted = listener.accept();
        SocketChannel connected = SocketChannel.open(UnixDomainSocketAddress.of(serverPath));
        synchronized (this) {
            client = accepted;
            server = connected;
        }
        start(() -> answers(connected, accepted));
        requests(accepted, connected);
    }

    private void requests(SocketChannel from, SocketChannel to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(64);
        while (from.read(bytes.clear()) >= 0) {
            synchronized (this) {
                said.write(bytes.array(), 0, bytes.position());
            }
            write(to, bytes.flip());
        }
        to.shutdownOutput();
    }

    private void answers(SocketChannel from, SocketChannel to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(64);
        while (from.read(bytes.clear()) >= 0) {
            synchronized (this) {
                if (answersStop) {
                    return;
                }
                saidBeforeLastAnswer = said.size();
            }
            write(to, bytes.flip());
        }
        to.shutdownOutput();
    }

    static void write(SocketChannel to, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }

    /** How many bytes the client has said by now. */
    synchronized int saidNow() {
        return said.size();
    }

    /** What the client had said when the server last answered. */
    synchronized byte[] saidBeforeLastAnswer() {
        return Arrays.copyOf(said.toByteArray(), saidBeforeLastAnswer);
    }

    /** The server's answers no longer arrive. */
    synchronized void stopAnswers() {
        answersStop = true;
    }

    @Override
    public synchronized void close() throws IOException {
        listener.close();
        if (client != null) {
            client.close();
            server.close();
        }
    }
}
