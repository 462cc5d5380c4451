package racecourse.sharedvalue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** The manager. Requests are lines: a word, a text in Base64, and a full stop at their end. */
public class ValueServer implements AutoCloseable {

    private final Path socket;
    private final ServerSocketChannel server =
            ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    private final AtomicReference<String> value = new AtomicReference<>("");
    private final Set<SocketChannel> clients = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ExecutorService pool =
            Executors.newCachedThreadPool(
                    task -> {
                        Thread thread = new Thread(task);
                        thread.setDaemon(true);
                        return thread;
                    });

    /** Serves at this path from now on, until it is closed. */
    public ValueServer(Path socket) throws IOException {
        this.socket = socket;
        server.bind(UnixDomainSocketAddress.of(socket));
        pool.execute(this::acceptAll);
    }

    private void acceptAll() {
        try {
            while (true) {
                SocketChannel client = server.accept();
                clients.add(client);
                if (closed.get()) {
                    client.close();
                    return;
                }
                pool.execute(() -> serve(client));
            }
        } catch (Exception e) {
            // The server was closed.
        }
    }

    private void serve(SocketChannel client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(Channels.newReader(client, StandardCharsets.UTF_8));
                BufferedWriter out =
                        new BufferedWriter(Channels.newWriter(client, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.endsWith(".")) {
                    return;
                }
                out.write(answer(line.substring(0, line.length() - 1)) + "\n");
                out.flush();
            }
        } catch (IOException | RuntimeException e) {
            // The client has gone, or talks nonsense.
        } finally {
            clients.remove(client);
        }
    }

    private String answer(String request) throws IOException {
        int space = request.indexOf(' ');
        String text =
                new String(
                        Base64.getDecoder().decode(request.substring(space + 1)),
                        StandardCharsets.UTF_8);
        switch (request.substring(0, space)) {
            case "get":
                return Base64.getEncoder()
                        .encodeToString(value.get().getBytes(StandardCharsets.UTF_8));
            case "set":
                value.set(text);
                return "";
            case "append":
                value.updateAndGet(old -> old + text);
                return "";
            default:
                throw new IOException("no such request");
        }
    }

    /** Ends the service, and the connections of its clients; removes the socket file. */
    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            Files.deleteIfExists(socket);
            server.close();
            for (SocketChannel client : clients) {
                client.close();
            }
            pool.shutdown();
        }
    }

    /** Serves at the path that is its only argument, until its standard input ends. */
    public static void main(String[] args) throws IOException {
        ValueServer server = new ValueServer(Path.of(args[0]));
        System.in.readAllBytes();
        server.close();
        System.exit(0);
    }
}
