package racecourse.sharedvalue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;

/** Every request has a number and is done by a task of its own: answers may overtake each other. */
public class ValueServer implements AutoCloseable {
    private final Path socket;
    private final ServerSocketChannel server;
    private final ExecutorService tasks = Executors.newCachedThreadPool(r -> {
        Thread t = new Thread(r);
        t.setDaemon(true);
        return t;
    });
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<SocketChannel> clients = ConcurrentHashMap.newKeySet();
    private String value = "";

    public ValueServer(Path socket) throws IOException {
        this.socket = socket;
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            server.close();
            throw e;
        }
        tasks.execute(this::accept);
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel client = server.accept();
                clients.add(client);
                try {
                    tasks.execute(() -> listen(client));
                } catch (RejectedExecutionException e) {
                    client.close();
                }
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void listen(SocketChannel client) {
        try (client) {
            while (true) {
                ByteBuffer head = Frames.read(client, 13);
                long id = head.getLong();
                int op = head.get();
                int length = head.getInt();
                if (length < 0 || length > 4_000_000) {
                    return;
                }
                String text = StandardCharsets.UTF_8.decode(Frames.read(client, length)).toString();
                tasks.execute(() -> answer(client, id, op, text));
            }
        } catch (IOException | RejectedExecutionException e) {
            // gone
        } finally {
            clients.remove(client);
        }
    }

    private void answer(SocketChannel client, long id, int op, String text) {
        String answer = "";
        lock.lock();
        try {
            switch (op) {
                case 1 -> answer = value;
                case 2 -> value = text;
                case 3 -> value += text;
                default -> {}
            }
        } finally {
            lock.unlock();
        }
        try {
            synchronized (client) {
                Frames.write(client, id, op, answer);
            }
        } catch (IOException e) {
            // gone
        }
    }

    @Override
    public void close() throws IOException {
        if (!server.isOpen()) {
            return;
        }
        tasks.shutdown();
        for (SocketChannel c : clients) {
            c.close();
        }
        Files.deleteIfExists(socket);
        server.close();
    }

    public static void main(String[] args) throws Exception {
        ValueServer server = new ValueServer(Path.of(args[0]));
        System.in.readAllBytes();
        server.close();
    }
}
