package racecourse.explore.os.programs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.FileLock;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Makes the system calls of one process, one after another, and tells what came of each. None
 * blocks. A call is a verb and its arguments; what is opened gets a name, and what a name stands
 * for is told by the calls before.
 */
final class Caller {

    /** The last call of a process. */
    static final String DIE = "die";

    private final Path folder;
    private final Map<String, FileChannel> files = new HashMap<>();
    private final Map<String, FileLock> locks = new HashMap<>();
    private final Map<String, MappedByteBuffer> mappings = new HashMap<>();
    private final Map<String, ServerSocketChannel> servers = new HashMap<>();
    private final Map<String, SocketChannel> sockets = new HashMap<>();

    /** A process whose files are in this folder. */
    Caller(Path folder) {
        this.folder = folder;
    }

    /** Makes the calls that come in, one in a line; {@code in FOLDER} begins anew. */
    public static void main(String[] args) throws IOException {
        BufferedReader calls =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Caller caller = null;
        for (String call = calls.readLine(); call != null; call = calls.readLine()) {
            if (call.startsWith("in ")) {
                if (caller != null) {
                    caller.close();
                }
                caller = new Caller(Path.of(call.substring(3)));
                System.out.println("ready");
            } else {
                System.out.println(caller.make(call));
            }
        }
    }

    private void close() throws IOException {
        for (FileChannel file : files.values()) {
            file.close();
        }
        for (ServerSocketChannel server : servers.values()) {
            server.close();
        }
        for (SocketChannel socket : sockets.values()) {
            socket.close();
        }
    }

    /** Makes one call. */
    private String make(String call) {
        String[] words = call.split(" ");
        try {
            return String.valueOf(
                    switch (words[0]) {
                        case "open" -> open(words);
                        case "close" -> close(words[1]);
                        case "lock", "share" -> lock(words);
                        case "unlock" -> unlock(words[1]);
                        case "write", "read", "append", "size", "cut" -> access(words);
                        case "map", "put", "get" -> memory(words);
                        case "delete", "exists", "move", "link" -> name(words);
                        case "bind", "connect", "accept" -> connect(words);
                        case "send", "receive", "finish" -> talk(words);
                        case DIE -> die();
                        default -> throw new IllegalArgumentException(call);
                    });
        } catch (IOException | RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }

    private Path path(String name) {
        return folder.resolve(name);
    }

    private static String die() {
        System.out.println("dies");
        Runtime.getRuntime().halt(9);
        return "alive";
    }

    private String open(String[] words) throws IOException {
        Set<OpenOption> options = new HashSet<>();
        for (int i = 3; i < words.length; i++) {
            options.add(StandardOpenOption.valueOf(words[i].toUpperCase(java.util.Locale.ROOT)));
        }
        files.put(words[1], FileChannel.open(path(words[2]), options));
        return "opened";
    }

    private String close(String name) throws IOException {
        if (files.containsKey(name)) {
            files.get(name).close();
        } else if (servers.containsKey(name)) {
            servers.get(name).close();
        } else {
            sockets.get(name).close();
        }
        return "closed";
    }

    /** {@code lock NAME [FROM SIZE]}, and the same with {@code share}. */
    private String lock(String[] words) throws IOException {
        long from = words.length > 2 ? Long.parseLong(words[2]) : 0;
        long size = words.length > 2 ? Long.parseLong(words[3]) : Long.MAX_VALUE;
        FileLock lock = files.get(words[1]).tryLock(from, size, words[0].equals("share"));
        if (lock != null) {
            locks.put(words[1], lock);
        }
        return lock == null ? "refused" : "locked";
    }

    private String unlock(String name) throws IOException {
        FileLock lock = locks.get(name);
        if (lock == null) {
            return "none";
        }
        lock.release();
        return "unlocked";
    }

    private Object access(String[] words) throws IOException {
        FileChannel file = files.get(words[1]);
        return switch (words[0]) {
            case "write" -> file.write(bytes(words[3]), Long.parseLong(words[2]));
            case "append" -> file.write(bytes(words[2]));
            case "size" -> file.size();
            case "cut" -> file.truncate(Long.parseLong(words[2])).size();
            default -> {
                ByteBuffer into = ByteBuffer.allocate(Integer.parseInt(words[3]));
                int count = file.read(into, Long.parseLong(words[2]));
                yield text(count, into);
            }
        };
    }

    private Object memory(String[] words) throws IOException {
        if (words[0].equals("map")) {
            int size = Integer.parseInt(words[2]);
            mappings.put(words[1], files.get(words[1]).map(MapMode.READ_WRITE, 0, size));
            return "mapped";
        }
        MappedByteBuffer memory = mappings.get(words[1]);
        int at = Integer.parseInt(words[2]);
        return words[0].equals("put")
                ? memory.put(at, (byte) words[3].charAt(0)).get(at)
                : memory.get(at);
    }

    private Object name(String[] words) throws IOException {
        return switch (words[0]) {
            case "delete" -> Files.deleteIfExists(path(words[1]));
            case "exists" -> Files.exists(path(words[1]));
            case "link" -> Files.createLink(path(words[2]), path(words[1])).getFileName();
            default ->
                    Files.move(path(words[1]), path(words[2]), StandardCopyOption.ATOMIC_MOVE)
                            .getFileName();
        };
    }

    private String connect(String[] words) throws IOException {
        if (words[0].equals("bind")) {
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            servers.put(words[1], server);
            server.configureBlocking(false);
            server.bind(UnixDomainSocketAddress.of(path(words[2])));
            return "bound";
        }
        SocketChannel socket =
                words[0].equals("accept")
                        ? servers.get(words[1]).accept()
                        : SocketChannel.open(UnixDomainSocketAddress.of(path(words[2])));
        if (socket == null) {
            return "nobody";
        }
        socket.configureBlocking(false);
        sockets.put(words[0].equals("accept") ? words[2] : words[1], socket);
        return "connected";
    }

    private Object talk(String[] words) throws IOException {
        SocketChannel socket = sockets.get(words[1]);
        if (socket == null) {
            return "unconnected";
        }
        return switch (words[0]) {
            case "send" -> socket.write(bytes(words[2]));
            case "finish" -> socket.shutdownOutput().isOpen();
            default -> {
                ByteBuffer into = ByteBuffer.allocate(Integer.parseInt(words[2]));
                int count = ((ByteChannel) socket).read(into);
                yield text(count, into);
            }
        };
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What was read; bytes that nobody has written as full stops. */
    private static String text(int count, ByteBuffer from) {
        if (count <= 0) {
            return count == 0 ? "nothing" : "end";
        }
        return new String(from.array(), 0, count, StandardCharsets.UTF_8).replace('\0', '.');
    }
}
