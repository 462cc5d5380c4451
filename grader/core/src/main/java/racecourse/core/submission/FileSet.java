package racecourse.core.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Enumeration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import racecourse.core.failure.InputException;

/**
 * The Java files of a folder or zip, in memory. A zip is read through its directory and never
 * extracted; nothing outside the folder is reached through links.
 */
final class FileSet {

    private static final int MAX_FILES = 2_000;
    private static final int MAX_FILE_BYTES = 1 << 20;
    private static final int MAX_BYTES = 16 << 20;

    private final Path origin;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private long bytes;

    private FileSet(Path origin) {
        this.origin = origin;
    }

    /**
     * The Java files, by their path with slashes.
     *
     * @throws InputException if it is neither folder nor zip, can't be read, or holds too much
     */
    static SortedMap<String, byte[]> of(Path folderOrZip) {
        FileSet set = new FileSet(folderOrZip);
        try {
            if (Files.isDirectory(folderOrZip)) {
                set.addFolder(folderOrZip.toRealPath());
            } else if (Files.isRegularFile(folderOrZip)) {
                set.addZip("", folderOrZip);
            } else {
                throw new InputException(folderOrZip + " does not exist.");
            }
        } catch (ZipException e) {
            throw new InputException(
                    folderOrZip + " is no readable zip (" + e.getMessage() + ").", e);
        } catch (IOException e) {
            throw new InputException("Cannot read " + folderOrZip + ": " + e, e);
        }
        return set.files;
    }

    private void addFolder(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attrs) {
                        return !dir.equals(folder) && isNoSource(dir.getFileName().toString())
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attrs)
                            throws IOException {
                        if (!attrs.isRegularFile()) {
                            return FileVisitResult.CONTINUE;
                        }
                        String path = folder.relativize(file).toString().replace('\\', '/');
                        if (path.endsWith(".java")) {
                            try (InputStream in = Files.newInputStream(file)) {
                                add(path, in);
                            }
                        } else if (isZip(path)) {
                            addZip(path + "/", file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private void addZip(String prefix, Path zip) throws IOException {
        try (ZipFile file = open(zip)) {
            for (Enumeration<? extends ZipEntry> entries = file.entries();
                    entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName().replace('\\', '/');
                if (!entry.isDirectory() && name.endsWith(".java") && isPlain(name)) {
                    try (InputStream in = file.getInputStream(entry)) {
                        add(prefix + name, in);
                    }
                }
            }
        }
    }

    private static ZipFile open(Path zip) throws IOException {
        try {
            return new ZipFile(zip.toFile());
        } catch (ZipException e) {
            // Windows writes names in the code page of the country; any will do for folders.
            return new ZipFile(zip.toFile(), StandardCharsets.ISO_8859_1);
        }
    }

    private void add(String path, InputStream in) throws IOException {
        byte[] content = in.readNBytes(MAX_FILE_BYTES + 1);
        bytes += content.length;
        if (content.length > MAX_FILE_BYTES || bytes > MAX_BYTES || files.size() >= MAX_FILES) {
            throw new InputException(
                    origin
                            + " holds more than a submission may: "
                            + MAX_FILES
                            + " Java files, 1 MiB each, 16 MiB together. ("
                            + path
                            + ")");
        }
        files.put(path, content);
    }

    /** Whether a file's name ends like a zip's, in capitals or not. */
    static boolean isZip(String name) {
        return name.regionMatches(true, name.length() - 4, ".zip", 0, 4);
    }

    private static boolean isPlain(String name) {
        for (String part : name.split("/", -1)) {
            if (part.isEmpty() || isNoSource(part)) {
                return false;
            }
        }
        return true;
    }

    /** Build output, and what tools and archivers leave behind. */
    private static boolean isNoSource(String name) {
        return name.startsWith(".") || name.equals("target") || name.equals("__MACOSX");
    }
}
