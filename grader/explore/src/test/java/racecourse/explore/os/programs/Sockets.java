package racecourse.explore.os.programs;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import racecourse.api.Processes;
import racecourse.api.Threads;

/** What servers and clients do with sockets. */
public final class Sockets {

    private static final Path PATH = Path.of("socket");
    private static final UnixDomainSocketAddress ADDRESS = UnixDomainSocketAddress.of(PATH);

    private Sockets() {}

    private static ServerSocketChannel server() throws IOException {
        return ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(ADDRESS);
    }

    private static String nameOf(Exception e) {
        return e.getClass().getSimpleName();
    }

    /** One process sends a line and gets it back, through readers and writers. */
    public static final class Echo {
        public static Object run() throws Throwable {
            String[] answer = new String[1];
            try (ServerSocketChannel server = server()) {
                Threads.inParallel(
                        () -> echo(server), () -> Processes.inParallel(() -> ask(answer)));
            }
            Files.delete(PATH);
            return answer[0];
        }

        private static void echo(ServerSocketChannel server) throws IOException {
            try (SocketChannel client = server.accept()) {
                DataInputStream in = new DataInputStream(Channels.newInputStream(client));
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(client));
                out.writeUTF(in.readUTF() + "!");
            }
        }

        private static void ask(String[] answer) throws IOException {
            try (SocketChannel channel = SocketChannel.open(ADDRESS)) {
                DataOutputStream out =
                        new DataOutputStream(
                                new BufferedOutputStream(Channels.newOutputStream(channel)));
                out.writeUTF("hello");
                out.flush();
                FilterInputStream in =
                        new DataInputStream(
                                new BufferedInputStream(Channels.newInputStream(channel)));
                answer[0] = ((DataInputStream) in).readUTF();
            }
        }
    }

    /** A channel that is closed before, while or after it connects, or while it waits. */
    public static final class ClosedByAnother {
        public static Object run() throws Throwable {
            String[] end = new String[1];
            ServerSocketChannel server = server();
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            Threads.inParallel(() -> end[0] = endOf(channel), channel::close);
            server.close();
            return end[0];
        }

        private static String endOf(SocketChannel channel) throws IOException {
            try {
                channel.connect(ADDRESS);
                return "read " + channel.read(ByteBuffer.allocate(1));
            } catch (ClosedChannelException e) {
                return nameOf(e);
            }
        }
    }

    /** A number that a server adds to, one thread for each client, without a lock. */
    public static final class AddsWithoutLock {
        private static int number;

        public static Object run() throws Throwable {
            try (ServerSocketChannel server = server()) {
                Threads.inParallel(
                        () -> add(server),
                        () -> add(server),
                        () -> Processes.inParallel(AddsWithoutLock::ask, AddsWithoutLock::ask));
            }
            return number;
        }

        private static void add(ServerSocketChannel server) throws IOException {
            try (SocketChannel client = server.accept()) {
                client.read(ByteBuffer.allocate(1));
                number++;
                client.write(ByteBuffer.allocate(1));
            }
        }

        private static void ask() throws IOException {
            try (SocketChannel channel = SocketChannel.open(ADDRESS)) {
                channel.write(ByteBuffer.allocate(1));
                channel.read(ByteBuffer.allocate(1));
            }
        }
    }

    /** Much is read in pieces, which may be any. */
    public static final class ShortReads {
        public static Object run() throws Throwable {
            try (ServerSocketChannel server = server();
                    SocketChannel client = SocketChannel.open(ADDRESS);
                    SocketChannel there = server.accept()) {
                int[] first = new int[1];
                Threads.inParallel(
                        () -> client.write(ByteBuffer.allocate(1500)),
                        () -> {
                            first[0] = there.read(ByteBuffer.allocate(2000));
                            int all = first[0];
                            while (all < 1500) {
                                all += there.read(ByteBuffer.allocate(2000));
                            }
                        });
                return first[0] < 1500;
            }
        }
    }

    /** Both write more than a connection holds before they read. */
    public static final class BothWriteFirst {
        public static Object run() throws Throwable {
            try (ServerSocketChannel server = server();
                    SocketChannel client = SocketChannel.open(ADDRESS);
                    SocketChannel there = server.accept()) {
                Threads.inParallel(() -> writeThenRead(client), () -> writeThenRead(there));
                return "done";
            }
        }

        private static void writeThenRead(SocketChannel channel) throws IOException {
            channel.write(ByteBuffer.allocate(1500));
            channel.read(ByteBuffer.allocate(1));
        }
    }

    /** What the other end sees of a close. */
    public static final class Ends {
        public static Object run() throws Throwable {
            StringBuilder seen = new StringBuilder();
            try (ServerSocketChannel server = server()) {
                SocketChannel client = SocketChannel.open(ADDRESS);
                SocketChannel there = server.accept();
                there.write(ByteBuffer.wrap(new byte[] {1}));
                there.shutdownOutput();
                seen.append(client.read(ByteBuffer.allocate(2)));
                seen.append(client.read(ByteBuffer.allocate(2)));
                client.write(ByteBuffer.allocate(3));
                there.close();
                try {
                    client.write(ByteBuffer.allocate(3));
                } catch (IOException e) {
                    seen.append(' ').append(e.getMessage());
                }
                try {
                    client.read(ByteBuffer.allocate(3));
                } catch (IOException e) {
                    seen.append(' ').append(e.getMessage());
                }
                client.close();
            }
            return seen;
        }
    }

    /** How connecting and binding fail. */
    public static final class Failures {
        public static Object run() throws Throwable {
            StringBuilder seen = new StringBuilder();
            tryTo(seen, () -> SocketChannel.open(ADDRESS));
            server().close();
            seen.append(Files.exists(PATH)).append(Files.isRegularFile(PATH)).append(' ');
            tryTo(seen, () -> SocketChannel.open(ADDRESS));
            tryTo(seen, Sockets::server);
            Files.delete(PATH);
            tryTo(
                    seen,
                    () ->
                            ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                                    .bind(UnixDomainSocketAddress.of("s".repeat(108))));
            server().close();
            return seen;
        }

        private interface Attempt {
            void run() throws IOException;
        }

        private static void tryTo(StringBuilder seen, Attempt attempt) {
            try {
                attempt.run();
            } catch (IOException e) {
                seen.append(nameOf(e)).append(' ');
            }
        }
    }

    /** Somebody waits in accept when it is closed, or is interrupted there. */
    public static final class Waits {
        public static Object run() throws Throwable {
            ServerSocketChannel server = server();
            String[] seen = new String[1];
            Thread waiter =
                    new Thread(
                            () -> {
                                try {
                                    server.accept();
                                } catch (IOException e) {
                                    seen[0] = nameOf(e);
                                }
                            });
            waiter.start();
            Threads.inParallel(server::close, waiter::interrupt);
            waiter.join();
            return seen[0] + server.isOpen();
        }
    }

    /** A client that may die between two halves of what it says. */
    public static final class DiesHalfway {
        public static Object run() throws Throwable {
            String[] seen = new String[1];
            try (ServerSocketChannel server = server()) {
                Threads.inParallel(
                        () -> {
                            try (SocketChannel client = server.accept()) {
                                byte[] all = Channels.newInputStream(client).readAllBytes();
                                seen[0] = new String(all, StandardCharsets.UTF_8);
                            }
                        },
                        () -> Processes.inParallel(Processes.mayBeKilled(DiesHalfway::say)));
            }
            return seen[0];
        }

        private static void say() throws IOException {
            try (SocketChannel channel = SocketChannel.open(ADDRESS)) {
                channel.write(ByteBuffer.wrap(new byte[] {'a', 'b'}));
                channel.write(ByteBuffer.wrap(new byte[] {'c', 'd'}));
            }
        }
    }

    /** Two threads write through one stream, each of whose methods has a lock of its own. */
    public static final class SharedStream {
        public static Object run() throws Throwable {
            return sent(
                    channel -> {
                        DataOutputStream out =
                                new DataOutputStream(Channels.newOutputStream(channel));
                        Threads.inParallel(
                                () -> out.write(new byte[] {'a', 'a'}),
                                () -> out.write(new byte[] {'b', 'b'}));
                    });
        }
    }

    private interface Client {
        void say(SocketChannel channel) throws Throwable;
    }

    private static String sent(Client client) throws Throwable {
        try (ServerSocketChannel server = server()) {
            try (SocketChannel channel = SocketChannel.open(ADDRESS);
                    SocketChannel accepted = server.accept()) {
                client.say(channel);
                channel.shutdownOutput();
                byte[] all = Channels.newInputStream(accepted).readAllBytes();
                return new String(all, StandardCharsets.UTF_8);
            }
        }
    }

    /** A client that may die in one thread, while another starts to use classes of the JDK. */
    public static final class DiesInAnInitialiser {
        @SuppressWarnings("try") // somebody listens, and that is all
        public static Object run() throws Throwable {
            try (ServerSocketChannel server = server()) {
                Processes.inParallel(
                        Processes.mayBeKilled(DiesInAnInitialiser::client),
                        DiesInAnInitialiser::client);
            }
            return "ended";
        }

        private static void client() throws IOException {
            try (SocketChannel channel = SocketChannel.open(ADDRESS)) {
                Thread writer =
                        new Thread(
                                () -> {
                                    try {
                                        channel.write(ByteBuffer.wrap(new byte[] {'a'}));
                                    } catch (IOException e) {
                                        // Closed by now.
                                    }
                                });
                writer.setDaemon(true);
                writer.start();
                CompletableFuture.completedFuture("a").join();
            }
        }
    }

    /** One thread serves two clients through a selector. */
    public static final class Selects {
        public static Object run() throws Throwable {
            int[] answers = new int[2];
            try (ServerSocketChannel server = server();
                    Selector selector = Selector.open()) {
                server.configureBlocking(false);
                server.register(selector, SelectionKey.OP_ACCEPT);
                Threads.inParallel(
                        () -> serve(server, selector),
                        () ->
                                Processes.inParallel(
                                        () -> answers[0] = ask(1), () -> answers[1] = ask(2)));
            }
            return answers[0] + " " + answers[1];
        }

        private static void serve(ServerSocketChannel server, Selector selector)
                throws IOException {
            int served = 0;
            while (served < 2) {
                selector.select();
                Iterator<SelectionKey> keys = selector.selectedKeys().iterator();
                while (keys.hasNext()) {
                    SelectionKey key = keys.next();
                    keys.remove();
                    if (key.isAcceptable()) {
                        SocketChannel client = server.accept();
                        client.configureBlocking(false);
                        client.register(selector, SelectionKey.OP_READ);
                    } else {
                        SocketChannel client = (SocketChannel) key.channel();
                        ByteBuffer one = ByteBuffer.allocate(1);
                        client.read(one);
                        one.put(0, (byte) (one.get(0) * 10)).flip();
                        client.write(one);
                        client.close();
                        served++;
                    }
                }
            }
        }

        private static int ask(int number) throws IOException {
            try (SocketChannel channel = SocketChannel.open(ADDRESS)) {
                channel.write(ByteBuffer.wrap(new byte[] {(byte) number}));
                ByteBuffer answer = ByteBuffer.allocate(1);
                channel.read(answer);
                return answer.get(0);
            }
        }
    }

    /** Keys that are cancelled stay in the sets, which may be iterated over, until a selection. */
    public static final class CancelsSelectedKeys {
        public static Object run() throws Throwable {
            try (ServerSocketChannel server = server();
                    SocketChannel client = SocketChannel.open(ADDRESS);
                    SocketChannel there = server.accept();
                    Selector selector = Selector.open()) {
                client.write(ByteBuffer.allocate(1));
                there.configureBlocking(false);
                there.register(selector, SelectionKey.OP_READ);
                server.configureBlocking(false);
                server.register(selector, SelectionKey.OP_ACCEPT);
                String seen = selector.select() + " ";
                for (SelectionKey key : selector.selectedKeys()) {
                    key.cancel();
                    key.channel().close();
                    seen += key.isValid() + " ";
                }
                seen += selector.keys().size() + " " + selector.selectedKeys().size() + " ";
                selector.selectNow();
                return seen + selector.keys().size() + " " + selector.selectedKeys().size();
            }
        }
    }

    /** Two threads of one process read lines from one reader; real locks must not stop us. */
    public static final class SharesAReader {
        public static Object run() throws Throwable {
            try (ServerSocketChannel server = server();
                    SocketChannel client = SocketChannel.open(ADDRESS);
                    SocketChannel there = server.accept()) {
                BufferedReader reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        Channels.newInputStream(client), StandardCharsets.UTF_8));
                int[] lengths = new int[2];
                Threads.inParallel(
                        () -> lengths[0] = reader.readLine().length(),
                        () -> lengths[1] = reader.readLine().length(),
                        () -> there.write(ByteBuffer.wrap("a\nbb\n".getBytes())));
                return lengths[0] + lengths[1];
            }
        }
    }

    /** Text in the platform's charset, which may be any. */
    public static final class PlatformCharset {
        public static Object run() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (Writer writer = new OutputStreamWriter(bytes)) {
                writer.write("\u00e9");
            }
            InputStream euro = new ByteArrayInputStream("\u20ac".getBytes(StandardCharsets.UTF_8));
            return "\u20ac".getBytes().length
                    + bytes.toString()
                    + new String("\u20ac".getBytes(StandardCharsets.UTF_8)).length()
                    + new BufferedReader(new InputStreamReader(euro)).readLine().length()
                    + Charset.defaultCharset();
        }
    }

    /** Lines of a file, through what Files makes. */
    public static final class LinesOfAFile {
        public static Object run() throws IOException {
            Path file = Path.of("lines");
            try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                writer.write("one\ntwo\n");
            }
            try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                reader.readLine();
                return reader.readLine() + Files.readAllLines(file).size();
            }
        }
    }
}
