package racecourse.sharedvalue;

import java.io.EOFException;
import java.io.DataInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;

/** The manager: one thread owns the value, and waits for all clients at once. */
public class ValueServer implements AutoCloseable {

    private final Path socket;
    private final ServerSocketChannel server;
    private final Selector selector;
    private final Thread thread;
    private volatile boolean closing;
    private String value = "";

    /** What has arrived of a client's request, and what it hasn't got yet of its answer. */
    private static final class Client {
        private ByteBuffer request = ByteBuffer.allocate(256);
        private ByteBuffer answer = ByteBuffer.allocate(0);
    }

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
        selector = Selector.open();
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        thread = new Thread(this::run, "server");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            while (!closing) {
                selector.select();
                Iterator<SelectionKey> keys = selector.selectedKeys().iterator();
                while (keys.hasNext()) {
                    SelectionKey key = keys.next();
                    keys.remove();
                    handle(key);
                }
            }
        } catch (IOException e) {
            // The system lets nobody connect any more.
        } finally {
            closeAll();
        }
    }

    /** In the thread that accepts, so that nobody is accepted meanwhile. */
    private void closeAll() {
        try {
            server.close();
            for (SelectionKey key : new ArrayList<>(selector.keys())) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            // There is nothing to be done.
        }
    }

    private void handle(SelectionKey key) throws IOException {
        if (!key.isValid()) {
            return;
        }
        if (key.isAcceptable()) {
            SocketChannel client = server.accept();
            if (client != null) {
                client.configureBlocking(false);
                client.register(selector, SelectionKey.OP_READ, new Client());
            }
            return;
        }
        try {
            Client client = (Client) key.attachment();
            if (key.isReadable()) {
                read((SocketChannel) key.channel(), client);
            }
            write((SocketChannel) key.channel(), client);
            key.interestOps(
                    client.answer.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        } catch (IOException | RuntimeException e) {
            key.channel().close();
        }
    }

    private void read(SocketChannel channel, Client client) throws IOException {
        if (channel.read(client.request) < 0) {
            throw new IOException("gone");
        }
        client.request.flip();
        int size = sizeOf(client.request);
        if (size >= 0 && client.request.remaining() >= size) {
            byte request = client.request.get();
            String text = "";
            if (request != Wire.GET) {
                byte[] bytes = new byte[client.request.getInt()];
                client.request.get(bytes);
                text = new String(bytes, StandardCharsets.UTF_8);
            }
            client.answer = answer(request, text);
        }
        if (client.request.limit() == client.request.capacity()
                && client.request.position() == 0) {
            ByteBuffer larger = ByteBuffer.allocate(2 * client.request.capacity());
            larger.put(client.request);
            client.request = larger;
        } else {
            client.request.compact();
        }
    }

    /** How many bytes the first request has; -1 if that isn't known yet. */
    private static int sizeOf(ByteBuffer bytes) throws IOException {
        if (!bytes.hasRemaining()) {
            return -1;
        }
        byte request = bytes.get(bytes.position());
        if (request == Wire.GET) {
            return 1;
        }
        if (request != Wire.SET && request != Wire.APPEND) {
            throw new IOException("not a request");
        }
        if (bytes.remaining() < 5) {
            return -1;
        }
        int length = bytes.getInt(bytes.position() + 1);
        if (length < 0 || length > 1 << 22) {
            throw new IOException("not a length");
        }
        return 5 + length;
    }

    private ByteBuffer answer(byte request, String text) throws IOException {
        String answer = "";
        if (request == Wire.GET) {
            answer = value;
        } else {
            value = request == Wire.SET ? text : value + text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Wire.write(new DataOutputStream(bytes), answer);
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    private static void write(SocketChannel channel, Client client) throws IOException {
        while (client.answer.hasRemaining()) {
            if (channel.write(client.answer) == 0) {
                return;
            }
        }
    }

    /** Ends the service, and the connections of its clients; removes the socket file. */
    @Override
    public void close() throws IOException {
        if (closing) {
            return;
        }
        closing = true;
        Files.deleteIfExists(socket);
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Serves at the path that is its only argument, until its standard input ends. */
    public static void main(String[] args) throws IOException {
        try (ValueServer server = new ValueServer(Path.of(args[0]))) {
            System.in.transferTo(OutputStream.nullOutputStream());
        }
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
