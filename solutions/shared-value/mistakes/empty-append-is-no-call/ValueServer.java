package racecourse.sharedvalue;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Serves each client in a thread of its own, and has one lock for the value. */
public class ValueServer implements AutoCloseable {
    static final int LIMIT = 1 << 24;
    private final Path socket;
    private final ServerSocketChannel server;
    private final Set<SocketChannel> clients = new HashSet<>();
    private final Object lock = new Object();
    private String value = "";
    private boolean closed;

    public ValueServer(Path socket) throws IOException {
        this.socket = socket;
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e instanceof IOException io ? io : new IOException(e);
        }
        Thread t = new Thread(this::accept, "acceptor");
        t.setDaemon(true);
        t.start();
    }

    private void accept() {
        while (true) {
            SocketChannel client;
            try {
                client = server.accept();
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                Thread.yield();
                continue;
            }
            boolean late;
            synchronized (clients) {
                late = closed;
                if (!late) clients.add(client);
            }
            if (late) {
                quietly(client);
            } else {
                Thread t = new Thread(() -> serve(client), "client");
                t.setDaemon(true);
                t.start();
            }
        }
    }

    private void serve(SocketChannel client) {
        try {
            DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Channels.newInputStream(client)));
            while (true) {
                byte kind = in.readByte();
                int length = in.readInt();
                if (kind < 'a' || kind > 'c' || length < 0 || length > LIMIT) return;
                byte[] bytes = in.readNBytes(length);
                if (bytes.length < length) return;
                String text = new String(bytes, StandardCharsets.UTF_8);
                String answer = "";
                synchronized (lock) {
                    switch (kind) {
                        case 'a':
                            answer = value;
                            break;
                        case 'b':
                            value = text;
                            break;
                        default:
                            value = value + text;
                    }
                }
                byte[] out = answer.getBytes(StandardCharsets.UTF_8);
                send(
                        client,
                        ByteBuffer.allocate(4 + out.length).putInt(out.length).put(out).flip());
            }
        } catch (IOException e) {
            // this client is gone
        } finally {
            synchronized (clients) {
                clients.remove(client);
            }
            quietly(client);
        }
    }

    static void send(SocketChannel channel, ByteBuffer b) throws IOException {
        while (b.hasRemaining()) channel.write(b);
    }

    private static void quietly(Closeable c) {
        try {
            c.close();
        } catch (IOException e) {
            // nothing to be done
        }
    }

    @Override
    public void close() throws IOException {
        List<SocketChannel> all;
        synchronized (clients) {
            if (closed) return;
            closed = true;
            all = new ArrayList<>(clients);
        }
        try {
            Files.deleteIfExists(socket);
        } finally {
            quietly(server);
            all.forEach(ValueServer::quietly);
        }
    }

    public static void main(String[] args) throws IOException {
        try (ValueServer s = new ValueServer(Path.of(args[0]))) {
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
