package racecourse.sharedvalue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Stands between clients and the server, passes on what they say, and keeps what the clients say:
 * how a submission's proxy and server talk is its own business.
 */
final class Relay implements AutoCloseable {

    static final Path PATH = Path.of("relay.sock");

    private final ServerSocketChannel listener;
    private final Path serverPath;

    // Guarded by this.
    private final List<Exchange> exchanges = new ArrayList<>();
    private Exchange lastAnswered;
    private boolean answersStop;

    /** One connection, passed on. What changes is guarded by the relay. */
    private static final class Exchange {
        private final SocketChannel client;
        private final SocketChannel server;
        private final ByteArrayOutputStream said = new ByteArrayOutputStream();
        private int saidAtMark;
        private int saidBeforeLastAnswer;

        Exchange(SocketChannel client, SocketChannel server) {
            this.client = client;
            this.server = server;
        }
    }

    /**
     * What a client has said.
     *
     * @param bytes all, on one connection, up to the server's last answer
     * @param before how many of them came before the request
     */
    record Said(byte[] bytes, int before) {}

    /** A relay at {@link #PATH} to the server at another one. */
    Relay(Path serverPath) throws IOException {
        this.serverPath = serverPath;
        this.listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listener.bind(UnixDomainSocketAddress.of(PATH));
        start(this::relayAll);
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

    private void relayAll() throws IOException {
        while (true) {
            SocketChannel client = listener.accept();
            SocketChannel server = SocketChannel.open(UnixDomainSocketAddress.of(serverPath));
            Exchange exchange = new Exchange(client, server);
            synchronized (this) {
                exchanges.add(exchange);
            }
            start(() -> answers(exchange));
            start(() -> requests(exchange));
        }
    }

    private void requests(Exchange exchange) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(64);
        while (exchange.client.read(bytes.clear()) >= 0) {
            synchronized (this) {
                exchange.said.write(bytes.array(), 0, bytes.position());
            }
            write(exchange.server, bytes.flip());
        }
        exchange.server.shutdownOutput();
    }

    private void answers(Exchange exchange) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(64);
        while (exchange.server.read(bytes.clear()) >= 0) {
            synchronized (this) {
                if (answersStop) {
                    return;
                }
                lastAnswered = exchange;
                exchange.saidBeforeLastAnswer = exchange.said.size();
            }
            write(exchange.client, bytes.flip());
        }
        exchange.client.shutdownOutput();
    }

    static void write(SocketChannel to, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }

    /** A request begins. */
    synchronized void mark() {
        exchanges.forEach(exchange -> exchange.saidAtMark = exchange.said.size());
    }

    /** What was said until the server answered the request; null if it hasn't answered any. */
    synchronized Said saidSinceMark() {
        if (lastAnswered == null) {
            return null;
        }
        return new Said(
                Arrays.copyOf(lastAnswered.said.toByteArray(), lastAnswered.saidBeforeLastAnswer),
                lastAnswered.saidAtMark);
    }

    /** The server's answers no longer arrive. */
    synchronized void stopAnswers() {
        answersStop = true;
    }

    @Override
    public synchronized void close() throws IOException {
        listener.close();
        Files.deleteIfExists(PATH);
        for (Exchange exchange : exchanges) {
            exchange.client.close();
            exchange.server.close();
        }
    }
}
