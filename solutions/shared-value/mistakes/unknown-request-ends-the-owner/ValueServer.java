package racecourse.sharedvalue;

import java.io.EOFException;
import java.io.DataOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;

/** The manager: one thread owns the value; those of the clients send it what is to be done. */
public class ValueServer implements AutoCloseable {

    private final Path socket;
    private final ServerSocketChannel server;
    private final List<SocketChannel> clients = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    private record Request(byte kind, String text, BlockingQueue<String> answer) {}

    /** Serves at this path from now on, until it is closed. */
    public ValueServer(Path socket) throws IOException {
        this.socket = socket;
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        start(this::own);
        start(this::acceptAll);
    }

    private interface Task {
        void run() throws IOException, InterruptedException;
    }

    private static void start(Task task) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                task.run();
                            } catch (IOException e) {
                                // The other side is gone.
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        thread.setDaemon(true);
        thread.start();
    }

    /** The only one that touches the value. */
    private void own() throws InterruptedException {
        StringBuilder value = new StringBuilder();
        while (true) {
            Request request = requests.take();
            String answer = "";
            switch (request.kind) {
                case Wire.GET -> answer = value.toString();
                case Wire.SET -> value.replace(0, value.length(), request.text);
                case Wire.APPEND -> value.append(request.text);
                default -> throw new IllegalStateException("no such request: " + request.kind);
            }
            request.answer.put(answer);
        }
    }

    private void acceptAll() throws IOException {
        while (true) {
            SocketChannel client = server.accept();
            clients.add(client);
            if (closed) {
                client.close();
            }
            start(() -> serve(client));
        }
    }

    private void serve(SocketChannel client) throws IOException, InterruptedException {
        BlockingQueue<String> answers = new SynchronousQueue<>();
        try (client) {
            while (true) {
                byte kind = read(client, 1).get();
                String text = "";
                if (kind != Wire.GET) {
                    int length = read(client, Integer.BYTES).getInt();
                    if (length < 0 || length > 4_000_000) {
                        return;
                    }
                    text = new String(read(client, length).array(), StandardCharsets.UTF_8);
                }
                requests.put(new Request(kind, text, answers));
                byte[] answer = answers.take().getBytes(StandardCharsets.UTF_8);
                ByteBuffer length = ByteBuffer.allocate(Integer.BYTES).putInt(answer.length).flip();
                ByteBuffer[] all = {length, ByteBuffer.wrap(answer)};
                while (all[1].hasRemaining() || all[0].hasRemaining()) {
                    client.write(all);
                }
            }
        } finally {
            clients.remove(client);
        }
    }

    private static ByteBuffer read(SocketChannel from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (from.read(bytes) < 0) {
                throw new IOException("the client is gone");
            }
        }
        return bytes.flip();
    }

    /** Ends the service, and the connections of its clients; removes the socket file. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        Files.deleteIfExists(socket);
        server.close();
        for (SocketChannel client : clients) {
            client.close();
        }
    }

    /** Serves at the path that is its only argument, until its standard input ends. */
    public static void main(String[] args) throws IOException {
        ValueServer server = new ValueServer(Path.of(args[0]));
        byte[] any = new byte[100];
        while (System.in.read(any) != -1) {
            continue;
        }
        server.close();
    }

    /**
     * What goes over the wire: a request is a byte and, unless it is GET, a text; each has a text for
     * an answer. A text is the number of its bytes in UTF-8, and those.
     */
    static final class Wire {

        static final byte GET = 1;
        static final byte SET = 2;
        static final byte APPEND = 3;

        /** A million characters of up to three bytes each; pairs of them make four. */
        private static final int LONGEST = 3 * 1_048_576;

        private Wire() {}

        static void write(DataOutputStream out, String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        static String read(DataInputStream in) throws IOException {
            int length = in.readInt();
            if (length < 0 || length > LONGEST) {
                throw new IOException("not the length of a text: " + length);
            }
            // What arrives comes in pieces; the array grows as they come.
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException();
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
