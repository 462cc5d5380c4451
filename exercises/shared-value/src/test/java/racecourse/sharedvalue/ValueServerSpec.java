package racecourse.sharedvalue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;
import static racecourse.api.RealProcesses.start;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import racecourse.Jvm;
import racecourse.api.Check;
import racecourse.api.Explored;
import racecourse.api.Hint;
import racecourse.api.History;
import racecourse.api.Processes;
import racecourse.api.RealProcesses;
import racecourse.api.Threads;

/** The checks of the exercise. Processes, sockets and files are simulated, but for the last. */
@SuppressWarnings("try") // a server serves, and isn't used otherwise
class ValueServerSpec {

    private static final Path SOCKET = Path.of("value.sock");
    private static final int LONGEST = 1_048_576;
    private static final int MOST_CUTS = 5;
    private static final int MOST_SHOWN = 20;

    /** More silent clients than a pool of threads of any usual size has room for. */
    private static final int CROWD = 100;

    private static final String WHOLE = "abcdefgh";

    /** What the threads of the server die of, when a client has gone, is their own business. */
    private static ValueServer server() throws IOException {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {});
        return new ValueServer(SOCKET);
    }

    private static SharedValue proxy() throws IOException {
        return new SharedValue(SOCKET);
    }

    /** A connection that isn't made by a proxy. */
    private static SocketChannel connection() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(SOCKET));
    }

    private static History<String[]> history() {
        return new History<>(() -> new String[] {""});
    }

    private static void append(History<String[]> history, SharedValue value, String suffix) {
        history.call("append(\"" + suffix + "\")", () -> value.append(suffix), v -> v[0] += suffix);
    }

    private static void set(History<String[]> history, SharedValue value, String text) {
        history.call("set(\"" + text + "\")", () -> value.set(text), v -> v[0] = text);
    }

    private static void get(History<String[]> history, SharedValue value) {
        history.ask("get()", value::get, v -> v[0]);
    }

    /** What a client that comes later finds must fit, too. */
    private static void getAfterwards(History<String[]> history) throws IOException {
        try (SharedValue value = proxy()) {
            get(history, value);
        }
        history.mustBeLinearizable();
    }

    /** Somebody else can use the value meanwhile. */
    private static void assertOthersAreServed(String meanwhile) {
        mustNotThrow(
                meanwhile + " another client's call",
                () -> {
                    try (SharedValue other = proxy()) {
                        other.append("x");
                        other.get();
                    }
                });
    }

    private static String shown(String text) {
        String plain = text.replace("\0", "\\0").replace("\n", "\\n").replace("\r", "\\r");
        return text.length() <= MOST_SHOWN ? "\"" + plain + "\"" : text.length() + " characters";
    }

    private static void assertText(String expected, String text, String what) {
        if (!expected.equals(text)) {
            String was = String.valueOf(text);
            int same = Arrays.mismatch(expected.toCharArray(), was.toCharArray());
            fail(
                    what
                            + ": expected "
                            + shown(expected)
                            + ", was "
                            + shown(was)
                            + (expected.length() == was.length() && was.length() > MOST_SHOWN
                                    ? ", another one from number " + same + " on"
                                    : ""));
        }
    }

    private static void assertGives(String expected, SharedValue value, String what) {
        mustNotThrow(what, () -> assertText(expected, value.get(), what));
    }

    private interface Call {
        void run() throws IOException;
    }

    /** An exception alone doesn't say with which text a call failed. */
    private static void mustNotThrow(String what, Call call) {
        try {
            call.run();
        } catch (IOException e) {
            throw new AssertionError(what + " threw " + e, e);
        }
    }

    @Explored(schedules = 40, threadsMayStay = true)
    @Check(
            title = "The value is empty at first, and then what was set and appended, any text",
            points = 1,
            about = "SharedValue.get")
    @Hint("Which bytes does a text become on its way, and where does it end?")
    @Hint("Line breaks and U+0000 are characters like others. Which charset do both sides use?")
    void anyText() throws IOException {
        try (ValueServer server = server();
                SharedValue value = proxy()) {
            assertText("", value.get(), "get() at first");
            String expected = "";
            String[] texts = {
                "a",
                "",
                "\n",
                "\r\n",
                "\0",
                "é€\uD83D\uDE00",
                " ",
                "null",
                "\\n",
                "\1\3\4\u001B\u001F\u007F\u0085\u2028",
                "\uFEFFa",
                "\uFFFEa\uFFFF"
            };
            for (String text : texts) {
                String append = "append(" + shown(text) + ")";
                mustNotThrow(append, () -> value.append(text));
                expected += text;
                assertGives(expected, value, "get() after " + append);
            }
            for (String text : texts) {
                String set = "set(" + shown(text) + ")";
                mustNotThrow(set, () -> value.set(text));
                assertGives(text, value, "get() after " + set);
            }
        }
    }

    @Explored(schedules = 40, threadsMayStay = true)
    @Check(
            title = "null is a NullPointerException, and nothing is sent",
            points = 1,
            about = "SharedValue.set",
            requires = "anyText")
    @Hint("When do set and append notice that the text is null? What has the server got by then?")
    void refusesNull() throws IOException {
        try (ValueServer server = server();
                SharedValue value = proxy()) {
            value.set("a");
            assertThrows(NullPointerException.class, () -> value.set(null), "set(null)");
            assertThrows(NullPointerException.class, () -> value.append(null), "append(null)");
            assertText("a", value.get(), "get() after set(\"a\"), set(null), append(null)");
            value.append("b");
            assertText("ab", value.get(), "get() after append(\"b\")");
        }
    }

    @Explored(schedules = 2_000, threadsMayStay = true)
    @Check(
            title = "The calls of clients in several processes fit one order of the calls",
            points = 2,
            about = "SharedValue.append",
            requires = "anyText")
    @Hint("Who does the append, the proxy or the server? What may come in between?")
    @Hint("The server has several threads. Which of them may touch the value at the same time?")
    @Hint("When a call returns, has the server done what it asked for?")
    void clientsTakeTurns() throws Throwable {
        History<String[]> history = history();
        try (ValueServer server = server()) {
            Processes.inParallel(
                    () -> {
                        try (SharedValue value = proxy()) {
                            append(history, value, "a");
                            get(history, value);
                        }
                    },
                    () -> {
                        try (SharedValue value = proxy()) {
                            append(history, value, "b");
                            set(history, value, "c");
                        }
                    });
            getAfterwards(history);
        }
        aSetMeetsAnAppend();
    }

    /** The moment between an append's look at the value and its change of it is short. */
    private static void aSetMeetsAnAppend() throws Throwable {
        History<String[]> history = history();
        try (ValueServer server = server();
                SharedValue one = proxy();
                SharedValue other = proxy()) {
            Threads.inParallel(() -> append(history, one, "a"), () -> set(history, other, "b"));
            getAfterwards(history);
        }
    }

    @Explored(schedules = 2_000, threadsMayStay = true)
    @Check(
            title = "Several threads may use one SharedValue",
            points = 1,
            about = "SharedValue.append",
            requires = "anyText")
    @Hint("Two threads send through one connection. What does the server read?")
    @Hint("Which of the two gets the first answer?")
    void threadsShareAProxy() throws Throwable {
        History<String[]> history = history();
        try (ValueServer server = server();
                SharedValue value = proxy()) {
            Threads.inParallel(
                    () -> append(history, value, "a"),
                    () -> {
                        set(history, value, "bb");
                        get(history, value);
                    });
            getAfterwards(history);
        }
    }

    @Explored(schedules = 400, threadsMayStay = true)
    @Check(
            title = "A client that is connected and silent holds back nobody",
            points = 1,
            about = "ValueServer",
            requires = "anyText")
    @Hint("Where does the server wait for the client's next request, and who waits with it?")
    @Hint("accept, and every other client, must go on meanwhile: think of a thread for each.")
    void silentClientsHoldBackNobody() throws Throwable {
        try (ValueServer server = server();
                SharedValue silent = proxy();
                SocketChannel mute = connection()) {
            Processes.inParallel(
                    () -> assertOthersAreServed("While two clients were silent,"),
                    () -> assertOthersAreServed("While two clients were silent,"));
        }
    }

    @Explored(schedules = 300, threadsMayStay = true)
    @Check(
            title = "A request that does not arrive whole changes nothing and holds back nobody",
            points = 2,
            about = "ValueServer",
            requires = "silentClientsHoldBackNobody")
    @Hint("A client may stop at any byte of a request, for ever, or die there.")
    @Hint("Does the server hold a lock while it reads a request?")
    @Hint("How does the server know that what it has read is all? What if the end comes before?")
    void halfRequestsChangeNothing() throws Throwable {
        halvesChangeNothing("set", client -> client.set(WHOLE));
        halvesChangeNothing("append", client -> client.append(WHOLE));
    }

    /** What a client asks for. */
    private interface Asking {
        void of(SharedValue client) throws IOException;
    }

    private static void halvesChangeNothing(String name, Asking call) throws Throwable {
        try (ValueServer server = server();
                Relay relay = new Relay(SOCKET)) {
            Relay.Said said;
            try (SharedValue client = new SharedValue(Relay.PATH)) {
                client.set("old");
                relay.mark();
                call.of(client);
                said = relay.saidSinceMark();
                if (said == null) {
                    fail(
                            name
                                    + " returned before the server had answered: it may not have"
                                    + " done it");
                }
            }
            List<SocketChannel> halves = new ArrayList<>();
            int shortest = said.before() + 1;
            int longest = said.bytes().length - 1;
            int cuts = Math.min(MOST_CUTS, longest - shortest + 1);
            for (int i = 0; i < cuts; i++) {
                int length = shortest + i * (longest - shortest) / Math.max(1, cuts - 1);
                SocketChannel half = connection();
                Relay.write(half, ByteBuffer.wrap(said.bytes(), 0, length));
                halves.add(half);
            }
            String meanwhile = "While clients had sent a part of " + name + "(\"" + WHOLE + "\"),";
            try (SharedValue other = proxy()) {
                other.set("new");
                // What was whole before the cut request may come late, but what was cut never.
                assertUncut(other.get(), meanwhile);
            }
            assertOthersAreServed(meanwhile);
            for (SocketChannel half : halves) {
                half.shutdownOutput();
            }
            try (SharedValue other = proxy()) {
                assertUncut(other.get(), "When clients had gone after a part of a request,");
            }
            for (SocketChannel half : halves) {
                half.close();
            }
        }
    }

    /** What lacks no more than the mark of its end may count as whole. */
    private static void assertUncut(String value, String when) {
        String plain = value.replace("x", "").replace(WHOLE, "");
        if (!List.of("new", "old", "").contains(plain)) {
            fail(when + " get() gave " + shown(value) + ", expected what others had set");
        }
    }

    @Explored(schedules = 1_500, threadsMayStay = true)
    @Check(
            title = "A client that is killed leaves the server as others can use it",
            points = 1,
            about = "ValueServer",
            requires = "clientsTakeTurns")
    @Hint("What does the server's thread see when its client dies, while it reads or writes?")
    @Hint("Whom does an exception in it concern? Is there a lock that it leaves behind?")
    void killedClientsDoNoHarm() throws Throwable {
        History<String[]> history = history();
        try (ValueServer server = server()) {
            Processes.inParallel(
                    Processes.mayBeKilled(
                            () -> {
                                try (SharedValue value = proxy()) {
                                    append(history, value, "a");
                                    append(history, value, "b");
                                }
                            }),
                    () -> {
                        try (SharedValue value = proxy()) {
                            append(history, value, "c");
                        }
                    });
            getAfterwards(history);
        }
    }

    @Explored(schedules = 200, threadsMayStay = true)
    @Check(
            title = "A connection that sends what is no request harms nobody",
            points = 1,
            about = "ValueServer",
            requires = "silentClientsHoldBackNobody")
    @Hint("What does the server do with a request that it doesn't know, or a negative length?")
    @Hint("Whatever a connection's thread dies of: the server and the others must go on.")
    void otherConnectionsHarmNobody() throws Throwable {
        try (ValueServer server = server()) {
            byte[] ones = new byte[16];
            Arrays.fill(ones, (byte) -1);
            byte[] lines = new byte[16];
            Arrays.fill(lines, (byte) '\n');
            for (byte[] bytes : new byte[][] {{}, {-1}, ones, new byte[16], lines}) {
                SocketChannel connection = connection();
                Relay.write(connection, ByteBuffer.wrap(bytes));
                if (bytes.length == 1) {
                    connection.close();
                }
            }
            Processes.inParallel(
                    () ->
                            assertOthersAreServed(
                                    "After 16 bytes of -1, 16 of 0 and 16 line breaks,"),
                    () ->
                            assertOthersAreServed(
                                    "After 16 bytes of -1, 16 of 0 and 16 line breaks,"));
        }
    }

    @Explored(schedules = 3, steps = 30_000_000, threadsMayStay = true)
    @Check(
            title = "Long texts arrive whole",
            points = 1,
            about = "SharedValue.get",
            requires = "anyText")
    @Hint("One read gives what has arrived by now, which may be a part of the message.")
    @Hint("How long may a text be that your messages can carry? writeUTF stops at 65,535 bytes.")
    @Hint("A long append is one step, too. What can others see when a part of it has arrived?")
    void longTextsArrive() throws IOException {
        String text = "0123456789é€\uD83D\uDE00\0\n".repeat(4_400);
        try (ValueServer server = server();
                SharedValue value = proxy()) {
            String set = "set of " + text.length() + " characters";
            mustNotThrow(set, () -> value.set(text));
            assertGives(text, value, "get() after " + set);
            String append = "append of " + text.length() + " characters to as many";
            mustNotThrow(append, () -> value.append(text));
            assertGives(text + text, value, "get() after " + append);
            assertArrivesAtOnce(text.repeat(4), value);
        }
    }

    /** What lacks its last byte is no append of a part, either. */
    private static void assertArrivesAtOnce(String text, SharedValue value) throws IOException {
        try (Relay relay = new Relay(SOCKET);
                SharedValue client = new SharedValue(Relay.PATH);
                SocketChannel cut = connection()) {
            value.set("");
            client.append(text);
            byte[] said = relay.saidSinceMark().bytes();
            value.set("");
            try {
                Relay.write(cut, ByteBuffer.wrap(said, 0, said.length - 1));
            } catch (IOException e) {
                // The server may refuse what it has heard before.
            }
            String now = value.get();
            if (!now.isEmpty() && !now.equals(text)) {
                fail(
                        "When all but the last byte of append of "
                                + shown(text)
                                + " to the empty text had been sent, get() gave "
                                + shown(now));
            }
        }
    }

    @Explored(schedules = 3_000, switchesOften = true, threadsMayStay = true)
    @Check(
            title = "Closing the server ends its clients and removes the file",
            points = 2,
            about = "ValueServer.close",
            requires = "anyText")
    @Hint("Closing the channel that accepts doesn't close the connections that were accepted.")
    @Hint("What if a client is accepted, or leaves, while close runs?")
    @Hint("Who deletes the socket file? The system doesn't.")
    void closingEndsClients() throws Throwable {
        ValueServer server = server();
        SharedValue one = proxy();
        one.set("a");
        SharedValue leaving = proxy();
        List<SharedValue> others = new ArrayList<>();
        Threads.inParallel(
                server::close,
                leaving::close,
                () -> getIfServed(one),
                () -> {
                    try {
                        // Two that nobody may have accepted yet when the server is closed.
                        others.add(proxy());
                        others.add(proxy());
                        others.get(1).get();
                    } catch (IOException e) {
                        // The server may be gone.
                    }
                });
        assertThrows(IOException.class, one::get, "get() after the server's close()");
        assertThrows(IOException.class, () -> one.set("b"), "set after the server's close()");
        assertThrows(IOException.class, () -> one.append("b"), "append after the server's close()");
        for (SharedValue other : others) {
            assertThrows(IOException.class, other::get, "get() after the server's close()");
        }
        assertThrows(IOException.class, ValueServerSpec::proxy, "a new SharedValue after close()");
        if (Files.exists(SOCKET)) {
            fail("the socket file is still there after close()");
        }
        server.close();
        one.close();
    }

    private static void getIfServed(SharedValue value) {
        try {
            assertText("a", value.get(), "get() while the server is closed, after set(\"a\")");
        } catch (IOException e) {
            // The server may be gone.
        }
    }

    @Explored(schedules = 400, threadsMayStay = true)
    @Check(
            title = "Closing a SharedValue ends its calls, and nobody else's",
            points = 1,
            about = "SharedValue.close",
            requires = "anyText")
    @Hint("A call waits for its answer, and close is called. Does close wait for the call?")
    @Hint("What do get, set and append do on a SharedValue that was closed?")
    void closingAProxyEndsItsCalls() throws Throwable {
        try (ValueServer server = server();
                Relay relay = new Relay(SOCKET);
                SharedValue other = proxy()) {
            SharedValue value = new SharedValue(Relay.PATH);
            value.set("a");
            relay.stopAnswers();
            String when = ", which waited for its answer when close() was called,";
            Threads.inParallel(
                    () -> assertThrows(IOException.class, value::get, "get()" + when),
                    () -> assertThrows(IOException.class, value::get, "another get()" + when),
                    value::close);
            value.close();
            assertThrows(IOException.class, value::get, "get() after close()");
            assertThrows(IOException.class, () -> value.set("b"), "set(\"b\") after close()");
            assertThrows(IOException.class, () -> value.append("b"), "append(\"b\") after close()");
            assertThrows(IOException.class, () -> value.append(""), "append(\"\") after close()");
            other.append("c");
            assertText("ac", other.get(), "get() of another client");
        }
    }

    @Explored(schedules = 100)
    @Check(
            title = "The program serves until its standard input ends, and then it ends",
            points = 1,
            about = "ValueServer.main",
            requires = "closingEndsClients")
    @Hint("main is told to stop by the end of its standard input. Does it read that to its end?")
    @Hint("A process ends when its last thread does that isn't a daemon.")
    void programServesUntilItsInputEnds() throws Exception {
        Process server = Jvm.command(ValueServer.class, SOCKET.toString()).start();
        SharedValue value = null;
        while (value == null) {
            try {
                value = proxy();
            } catch (IOException e) {
                Thread.sleep(10);
            }
        }
        server.getOutputStream().write(new byte[] {'\n', -1, 0, 'q', '\n'});
        for (String word : new String[] {"quit", "exit", "stop", "close", "end", "shutdown", ""}) {
            server.getOutputStream().write((word + "\n").getBytes(StandardCharsets.UTF_8));
        }
        server.getOutputStream().flush();
        SharedValue client = value;
        String open = " while the program's standard input had not ended";
        mustNotThrow("append(\"a\")" + open, () -> client.append("a"));
        assertGives("a", client, "get()" + open);
        server.getOutputStream().close();
        server.waitFor();
        assertThrows(IOException.class, value::get, "get() after the program's end");
        if (Files.exists(SOCKET)) {
            fail("the socket file is still there after the program's end");
        }
    }

    @Explored(schedules = 40, threadsMayStay = true)
    @Check(
            title = "Where somebody listens, nobody listens, or the path is too long: IOException",
            points = 1,
            about = "ValueServer",
            requires = "anyText")
    @Hint("Is the file of a server that runs deleted, or replaced, by one that starts?")
    @Hint("A path that the system refuses is an IOException, whoever finds out.")
    void refusesSomePaths() throws IOException {
        assertThrows(IOException.class, ValueServerSpec::proxy, "a SharedValue where nothing is");
        Path tooLong = Path.of("s".repeat(200));
        assertThrows(IOException.class, () -> new ValueServer(tooLong), "a path of 200 bytes");
        assertThrows(IOException.class, () -> new SharedValue(tooLong), "a path of 200 bytes");
        ServerSocketChannel stale = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        stale.bind(UnixDomainSocketAddress.of(SOCKET)).close();
        assertThrows(IOException.class, ValueServerSpec::proxy, "a SharedValue at a stale file");
        ValueServer first;
        try {
            first = server();
        } catch (IOException e) {
            Files.deleteIfExists(SOCKET);
            first = server();
        }
        try (SharedValue value = proxy()) {
            value.set("a");
            assertThrows(
                    IOException.class,
                    () -> new ValueServer(SOCKET),
                    "a second ValueServer where one listens");
            assertText("a", value.get(), "get() of a client of the first server");
            mustNotThrow(
                    "A new client of the first server, after the second one was refused,",
                    () -> {
                        try (SharedValue later = proxy()) {
                            assertText("a", later.get(), "get() of a later client");
                        }
                    });
        }
        first.close();
        Files.deleteIfExists(SOCKET); // Whether it is gone is another check's business.
        try (ValueServer next = server();
                SharedValue value = proxy()) {
            assertText("", value.get(), "get() at first, of a server where one was before");
            first.close();
            mustNotThrow(
                    "A new client of the next server, when the first was closed once more,",
                    () -> proxy().close());
        }
    }

    @Explored(schedules = 3, threadsMayStay = true)
    @Check(
            title = "A hundred silent clients hold back nobody",
            points = 1,
            about = "ValueServer",
            requires = "silentClientsHoldBackNobody")
    @Hint("How many silent clients does it take until no thread is left for one that asks?")
    void aCrowdHoldsBackNobody() throws IOException {
        List<SocketChannel> crowd = new ArrayList<>();
        try (ValueServer server = server()) {
            for (int i = 0; i < CROWD; i++) {
                crowd.add(connection());
            }
            assertOthersAreServed("While " + CROWD + " clients were silent,");
        }
        for (SocketChannel each : crowd) {
            each.close();
        }
    }

    // ---- with real JVMs

    @Test
    @Check(
            title = "With real JVMs every append counts, and a million characters arrive",
            points = 1,
            about = "SharedValue.append",
            requires = {
                "threadsShareAProxy",
                "killedClientsDoNoHarm",
                "longTextsArrive",
                "programServesUntilItsInputEnds"
            })
    @Hint("Run Demo. Is anything used up by a call that is not given back?")
    void realProcesses() throws Exception {
        Path socket = Files.createTempDirectory(Path.of(""), "real").resolve("value.sock");
        RealProcesses.leaveNothing(
                () -> {
                    RealProcesses.Jvm server = start("the server", ValueServer.class, socket);
                    try (SharedValue value = connected(server, socket)) {
                        try {
                            RealProcesses.awaitSuccess(
                                    start("one client", Client.class, socket, "a", 2_000),
                                    start("the other client", Client.class, socket, "b", 2_001));
                        } catch (AssertionError e) {
                            mustBeAlive(server);
                            throw e;
                        }
                        String text = value.get();
                        assertEquals(
                                2_000, text.replace("b", "").length(), "times 'a' was appended");
                        assertEquals(
                                2_001, text.replace("a", "").length(), "times 'b' was appended");
                        String million = "x".repeat(LONGEST);
                        value.set(million);
                        assertText(million, value.get(), "get() after set(1,048,576 characters)");
                        String wide = "\u20ac".repeat(LONGEST);
                        value.set(wide);
                        assertText(wide, value.get(), "get() after set(1,048,576 euro signs)");
                        value.set("");
                        RealProcesses.Jvm killed =
                                start("the third", Client.class, socket, "", Integer.MAX_VALUE);
                        killed.awaitOutput();
                        killed.kill();
                        value.append("c");
                        assertText("c", value.get(), "get() after a client was killed");
                        server.closeInput();
                        server.awaitEnd();
                    }
                });
    }

    private static SharedValue connected(RealProcesses.Jvm server, Path socket) throws Exception {
        while (true) {
            try {
                return new SharedValue(socket);
            } catch (IOException e) {
                mustBeAlive(server);
                Thread.sleep(10);
            }
        }
    }

    private static void mustBeAlive(RealProcesses.Jvm server) throws Exception {
        if (!server.isAlive()) {
            fail("the program of the server has ended before its input: " + server.awaitEnd());
        }
    }
}
