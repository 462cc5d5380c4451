package racecourse.explore.os.programs;

import java.io.File;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import racecourse.api.Processes;

/** Names of files, and what processes don't share. */
public final class Naming {

    private static int count;

    private Naming() {}

    /** A relative path, one with dots, and a link name the same file. */
    public static final class SameFile {
        public static Object run() throws Throwable {
            Path file = Path.of("file").toAbsolutePath();
            Files.writeString(file, "text");
            Files.createDirectory(Path.of("folder"));
            Files.createSymbolicLink(Path.of("folder/link"), Path.of("../file"));
            return Files.readString(Path.of("folder/../file"))
                    + " "
                    + Files.readString(Path.of("folder/link"))
                    + " "
                    + Path.of("folder/link").toRealPath().equals(file)
                    + " "
                    + file.toFile().length();
        }
    }

    /** Names of one file have one key, and others have another. */
    public static final class Keys {
        public static Object run() throws Throwable {
            Path file = Files.createFile(Path.of("file"));
            Path link = Files.createSymbolicLink(Path.of("link"), file);
            Path other = Files.createFile(Path.of("other"));
            return key(file).equals(key(link))
                    + " "
                    + key(file).equals(key(other))
                    + " "
                    + Files.getAttribute(file, "unix:ino")
                            .equals(Files.getAttribute(link, "unix:ino"));
        }

        private static Object key(Path path) throws Exception {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        }
    }

    /** A file may be longer than anybody could write it. */
    public static final class Sparse {
        public static Object run() throws Throwable {
            try (RandomAccessFile file = new RandomAccessFile("long", "rw")) {
                file.setLength(1L << 40);
                file.seek(1L << 39);
                file.setLength(file.length() - 1);
                return file.readInt() + " " + (file.length() + 1 == 1L << 40);
            }
        }
    }

    /** Streams over a channel go on where it is. */
    public static final class StreamsOfChannels {
        public static Object run() throws Throwable {
            try (FileChannel channel =
                    FileChannel.open(
                            Path.of("file"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE)) {
                Channels.newOutputStream(channel).write(new byte[] {1, -2, 3});
                channel.position(1);
                InputStream in = Channels.newInputStream(channel);
                return in.read() + " " + in.read() + " " + in.read();
            }
        }
    }

    /** What a directory contains. */
    public static final class Listings {
        public static Object run() throws Throwable {
            Path folder = Files.createDirectory(Path.of("folder"));
            for (String name : new String[] {"a.txt", "b.txt", "c"}) {
                Files.writeString(folder.resolve(name), name + "\n");
            }
            List<String> found = new ArrayList<>();
            try (Stream<Path> all = Files.list(folder)) {
                found.add("" + all.count());
            }
            try (DirectoryStream<Path> some = Files.newDirectoryStream(folder, "*.txt")) {
                for (Path each : some) {
                    found.add(each.getFileName().toString());
                }
            }
            for (File each : folder.toFile().listFiles(file -> file.length() == 2)) {
                try (Stream<String> lines = Files.lines(each.toPath())) {
                    lines.forEach(found::add);
                }
            }
            try {
                Files.list(folder.resolve("c"));
            } catch (NotDirectoryException e) {
                found.add("no directory");
            }
            Collections.sort(found);
            return found;
        }
    }

    /** A channel of a stream of a channel. */
    public static final class ChannelsOfStreams {
        public static Object run() throws Throwable {
            Path file = Path.of("file");
            WritableByteChannel to = Channels.newChannel(Files.newOutputStream(file));
            int written = to.write(ByteBuffer.wrap(new byte[] {1, 2, 3}));
            to.close();
            ReadableByteChannel from = Channels.newChannel(Files.newInputStream(file));
            ByteBuffer buffer = ByteBuffer.allocate(5);
            return written
                    + " "
                    + from.read(buffer)
                    + " "
                    + buffer.get(2)
                    + " "
                    + from.read(buffer)
                    + " "
                    + to.isOpen()
                    + " "
                    + URLEncoder.encode("a/b", StandardCharsets.UTF_8);
        }
    }

    /** What isn't there, and what already is. */
    public static final class Missing {
        public static Object run() throws Throwable {
            StringBuilder text = new StringBuilder();
            try {
                Files.readString(Path.of("missing"));
            } catch (NoSuchFileException e) {
                text.append("missing ");
            }
            Files.createFile(Path.of("there"));
            try {
                FileChannel.open(
                        Path.of("there"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException e) {
                text.append("there ");
            }
            return text.append(Files.exists(Path.of("nowhere/file"))).toString();
        }
    }

    /** Each process has its own static fields. */
    public static final class StaticFields {
        public static Object run() throws Throwable {
            count = 5;
            int[] seen = new int[2];
            Processes.inParallel(() -> seen[0] = ++count, () -> seen[1] = ++count);
            return count + " " + seen[0] + " " + seen[1];
        }
    }

    /** A deleted file lives on for who has it open. */
    public static final class Deleted {
        public static Object run() throws Throwable {
            Path path = Path.of("gone");
            try (FileChannel channel =
                    FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                Files.delete(path);
                channel.write(ByteBuffer.wrap(new byte[3]));
                return channel.size() + " " + Files.exists(path);
            }
        }
    }

    /** Only one of those who create a file has created it. */
    public static final class CreatedOnce {
        public static Object run() throws Throwable {
            int[] created = new int[2];
            Processes.inParallel(() -> create(created, 0), () -> create(created, 1));
            return created[0] + created[1];
        }

        private static void create(int[] created, int who) throws Exception {
            try {
                Files.createFile(Path.of("once"));
                created[who] = 1;
            } catch (FileAlreadyExistsException e) {
                // The other one has.
            }
        }
    }

    /** Something that isn't simulated. */
    public static final class Unknown {
        public static Object run() throws Throwable {
            Files.writeString(Path.of("lines"), "one\ntwo\n");
            try {
                return Files.walk(Path.of("lines")).count();
            } catch (Throwable e) {
                return "hidden";
            }
        }
    }

    /** A process is over when its last thread is. */
    public static final class ThreadOutlivesMain {
        public static Object run() throws Throwable {
            String[] ended = new String[1];
            Processes.inParallel(() -> new Thread(() -> ended[0] = "thread").start());
            return ended[0];
        }
    }
}
