package racecourse.explore.os.model;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import racecourse.explore.engine.Unsupported;
import racecourse.explore.os.OpenFile;
import racecourse.explore.os.PathCalls;

/** See {@link java.nio.file.Files}. */
public final class Files {

    private static final int CHUNK = 8192;

    private Files() {}

    // ---- what there is

    private static PathCalls.Kind kind(Path path, LinkOption... options) {
        return PathCalls.kind(path, options.length == 0);
    }

    public static boolean exists(Path path, LinkOption... options) {
        return kind(path, options) != PathCalls.Kind.NOTHING;
    }

    public static boolean notExists(Path path, LinkOption... options) {
        return kind(path, options) == PathCalls.Kind.NOTHING;
    }

    public static boolean isRegularFile(Path path, LinkOption... options) {
        return kind(path, options) == PathCalls.Kind.FILE;
    }

    public static boolean isDirectory(Path path, LinkOption... options) {
        return kind(path, options) == PathCalls.Kind.DIRECTORY;
    }

    public static boolean isSymbolicLink(Path path) {
        return PathCalls.kind(path, false) == PathCalls.Kind.LINK;
    }

    public static boolean isReadable(Path path) {
        return exists(path);
    }

    public static boolean isWritable(Path path) {
        return exists(path);
    }

    public static boolean isSameFile(Path one, Path other) throws IOException {
        return PathCalls.same(one, other);
    }

    public static long size(Path path) throws IOException {
        return PathCalls.size(path);
    }

    public static <A extends BasicFileAttributes> A readAttributes(
            Path path, Class<A> type, LinkOption... options) throws IOException {
        if (type != BasicFileAttributes.class) {
            throw new Unsupported("attributes of the type " + type.getName());
        }
        return type.cast(FileAttributes.of(path, options.length == 0));
    }

    public static Object getAttribute(Path path, String name, LinkOption... options)
            throws IOException {
        FileAttributes attributes = FileAttributes.of(path, options.length == 0);
        return switch (name) {
            case "unix:ino" -> attributes.number();
            case "fileKey", "basic:fileKey" -> attributes.fileKey();
            case "size", "basic:size" -> attributes.size();
            default -> throw new Unsupported("the attribute " + name);
        };
    }

    // ---- what a directory contains

    public static DirectoryStream<Path> newDirectoryStream(Path directory) throws IOException {
        return Listing.of(directory, entry -> true);
    }

    public static DirectoryStream<Path> newDirectoryStream(Path directory, String glob)
            throws IOException {
        PathMatcher matcher = directory.getFileSystem().getPathMatcher("glob:" + glob);
        return Listing.of(directory, entry -> matcher.matches(entry.getFileName()));
    }

    public static DirectoryStream<Path> newDirectoryStream(
            Path directory, DirectoryStream.Filter<? super Path> filter) throws IOException {
        return Listing.of(directory, filter);
    }

    public static Stream<Path> list(Path directory) throws IOException {
        return Listing.entriesOf(directory).stream();
    }

    // ---- names come and go

    public static Path createFile(Path path, FileAttribute<?>... attributes) throws IOException {
        PathCalls.open(path, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))
                .close();
        return path;
    }

    public static Path createTempFile(
            Path directory, String prefix, String suffix, FileAttribute<?>... attributes)
            throws IOException {
        String end = suffix == null ? ".tmp" : suffix;
        for (int n = 1; ; n++) {
            // The real ones are random, so that nobody can expect a certain name.
            Path path = directory.resolve((prefix == null ? "" : prefix) + "7305041" + n + end);
            try {
                return createFile(path);
            } catch (FileAlreadyExistsException e) {
                // The next number.
            }
        }
    }

    public static Path createTempFile(String prefix, String suffix, FileAttribute<?>... attributes)
            throws IOException {
        return createTempFile(Path.of(System.getProperty("java.io.tmpdir")), prefix, suffix);
    }

    public static Path createTempDirectory(
            Path directory, String prefix, FileAttribute<?>... attributes) throws IOException {
        for (int n = 1; ; n++) {
            try {
                return createDirectory(
                        directory.resolve((prefix == null ? "" : prefix) + "7305041" + n));
            } catch (FileAlreadyExistsException e) {
                // The next number.
            }
        }
    }

    public static Path createTempDirectory(String prefix, FileAttribute<?>... attributes)
            throws IOException {
        return createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), prefix);
    }

    public static Path createDirectory(Path path, FileAttribute<?>... attributes)
            throws IOException {
        PathCalls.makeDirectory(path);
        return path;
    }

    public static Path createDirectories(Path path, FileAttribute<?>... attributes)
            throws IOException {
        if (isDirectory(path)) {
            return path;
        }
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null) {
            createDirectories(parent);
        }
        try {
            PathCalls.makeDirectory(path);
        } catch (FileAlreadyExistsException e) {
            if (!isDirectory(path)) {
                throw e;
            }
        }
        return path;
    }

    public static Path createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes)
            throws IOException {
        PathCalls.link(link, target);
        return link;
    }

    public static Path createLink(Path link, Path existing) throws IOException {
        PathCalls.hardLink(link, existing);
        return link;
    }

    public static void delete(Path path) throws IOException {
        PathCalls.delete(path);
    }

    public static boolean deleteIfExists(Path path) throws IOException {
        try {
            PathCalls.delete(path);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Only an atomic move is one call; the other one looks, deletes, and moves. */
    public static Path move(Path from, Path to, CopyOption... options) throws IOException {
        Set<CopyOption> chosen = new HashSet<>(List.of(options));
        if (!chosen.contains(StandardCopyOption.ATOMIC_MOVE)) {
            if (PathCalls.kind(from, false) == PathCalls.Kind.NOTHING) {
                throw new NoSuchFileException(from.toString());
            }
            if (PathCalls.kind(to, false) != PathCalls.Kind.NOTHING) {
                if (PathCalls.same(from, to)) {
                    return to;
                }
                if (!chosen.contains(StandardCopyOption.REPLACE_EXISTING)) {
                    throw new FileAlreadyExistsException(to.toString());
                }
                PathCalls.delete(to);
            }
        }
        PathCalls.rename(from, to);
        return to;
    }

    // ---- channels and streams

    private static OpenFile opened(Path path, OpenOption[] options, OpenOption... otherwise)
            throws IOException {
        Set<OpenOption> chosen = new HashSet<>();
        if (options.length == 0) {
            chosen.addAll(List.of(otherwise));
        } else {
            chosen.addAll(List.of(options));
            if (List.of(otherwise).contains(StandardOpenOption.WRITE)) {
                chosen.add(StandardOpenOption.WRITE);
            }
        }
        return PathCalls.open(path, chosen);
    }

    private static OpenFile toWrite(Path path, OpenOption... options) throws IOException {
        return opened(
                path,
                options,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
    }

    public static SeekableByteChannel newByteChannel(Path path, OpenOption... options)
            throws IOException {
        return FileChannel.open(path, options);
    }

    public static SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return FileChannel.open(path, options);
    }

    public static InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        return new FileInputStream(opened(path, options, StandardOpenOption.READ));
    }

    public static OutputStream newOutputStream(Path path, OpenOption... options)
            throws IOException {
        return new FileOutputStream(toWrite(path, options));
    }

    // ---- whole files

    /** Opens, asks for the size, reads until there is nothing more, and closes. */
    public static byte[] readAllBytes(Path path) throws IOException {
        OpenFile file = PathCalls.open(path, EnumSet.of(StandardOpenOption.READ));
        try {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] next = file.read((int) Math.max(1, file.size(true)), true);
            while (next.length > 0) {
                all.write(next);
                next = file.read(CHUNK, true);
            }
            return all.toByteArray();
        } finally {
            file.close();
        }
    }

    /** As many bytes as have been copied, from a stream to a file. */
    public static long copy(InputStream from, Path to, CopyOption... options) throws IOException {
        if (List.of(options).contains(StandardCopyOption.REPLACE_EXISTING)) {
            deleteIfExists(to);
        }
        try (OutputStream out =
                newOutputStream(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            return from.transferTo(out);
        }
    }

    /** As many bytes as have been copied, from a file to a stream. */
    public static long copy(Path from, OutputStream to) throws IOException {
        try (InputStream in = newInputStream(from)) {
            return in.transferTo(to);
        }
    }

    public static String readString(Path path) throws IOException {
        return readString(path, StandardCharsets.UTF_8);
    }

    public static String readString(Path path, Charset charset) throws IOException {
        byte[] bytes = readAllBytes(path);
        return charset.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
    }

    public static List<String> readAllLines(Path path) throws IOException {
        return readAllLines(path, StandardCharsets.UTF_8);
    }

    public static List<String> readAllLines(Path path, Charset charset) throws IOException {
        try (BufferedReader reader = reader(path, charset)) {
            List<String> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
            return lines;
        }
    }

    private static BufferedReader reader(Path path, Charset charset) throws IOException {
        return new BufferedReader(
                new InputStreamReader(newInputStream(path), charset.newDecoder()));
    }

    public static Stream<String> lines(Path path) throws IOException {
        return lines(path, StandardCharsets.UTF_8);
    }

    public static Stream<String> lines(Path path, Charset charset) throws IOException {
        BufferedReader reader = reader(path, charset);
        return reader.lines()
                .onClose(
                        () -> {
                            try {
                                reader.close();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
    }

    /** Opens, writes in pieces of 8 KiB, and closes. */
    public static Path write(Path path, byte[] bytes, OpenOption... options) throws IOException {
        OpenFile file = toWrite(path, options);
        try {
            for (int from = 0; from < bytes.length; from += CHUNK) {
                Opening.write(file, bytes, from, Math.min(CHUNK, bytes.length - from));
            }
            return path;
        } finally {
            file.close();
        }
    }

    public static Path write(
            Path path, Iterable<? extends CharSequence> lines, OpenOption... options)
            throws IOException {
        return write(path, lines, StandardCharsets.UTF_8, options);
    }

    public static Path write(
            Path path,
            Iterable<? extends CharSequence> lines,
            Charset charset,
            OpenOption... options)
            throws IOException {
        StringBuilder text = new StringBuilder();
        for (CharSequence line : lines) {
            text.append(line).append(System.lineSeparator());
        }
        return write(path, text.toString().getBytes(charset), options);
    }

    public static Path writeString(Path path, CharSequence text, OpenOption... options)
            throws IOException {
        return writeString(path, text, StandardCharsets.UTF_8, options);
    }

    public static Path writeString(
            Path path, CharSequence text, Charset charset, OpenOption... options)
            throws IOException {
        return write(path, text.toString().getBytes(charset), options);
    }
}
