package racecourse.sharedvalue;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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

public class ValueServer implements AutoCloseable {
    private final Path path;
    private final ServerSocketChannel server;
    private final Set<SocketChannel> clients = new HashSet<>();
    private boolean closed;
    private final Object lock = new Object();
    private String value = "";

    public ValueServer(Path socket) throws IOException {
        path = socket;
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e instanceof IOException ? (IOException) e : new IOException(e);
        }
        daemon(this::accept);
    }

    private static void daemon(Runnable r) {
        Thread t = new Thread(r);
        t.setDaemon(true);
        t.start();
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel c = server.accept();
                synchronized (clients) {
                    if (closed) {
                        c.close();
                        return;
                    }
                    clients.add(c);
                }
                daemon(() -> serve(c));
            }
        } catch (IOException e) {
        }
    }

    private void serve(SocketChannel c) {
        try (c) {
            DataInputStream in = new DataInputStream(Channels.newInputStream(c));
            DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(c)));
            while (true) {
                int op = in.readByte();
                int n = in.readInt();
                if (op < 0 || op > 2 || n < 0 || n > 4 << 20) return;
                byte[] b = in.readNBytes(n);
                if (b.length < n) return;
                String s = new String(b, StandardCharsets.UTF_8);
                String answer = "";
                synchronized (lock) {
                    switch (op) {
                        case 0 -> answer = value;
                        case 1 -> value = s;
                        case 2 -> value += s;
                    }
                }
                byte[] r = answer.getBytes(StandardCharsets.UTF_8);
                out.writeInt(r.length);
                out.write(r);
                out.flush();
            }
        } catch (IOException e) {
        } finally {
            synchronized (clients) {
                clients.remove(c);
            }
        }
    }

    public void close() throws IOException {
        synchronized (clients) {
            if (closed) return;
            closed = true;
            server.close();
            for (SocketChannel c : clients) c.close();
        }
        Files.deleteIfExists(path);
    }

    public static void main(String[] args) throws IOException {
        try (ValueServer s = new ValueServer(Path.of(args[0]))) {
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
