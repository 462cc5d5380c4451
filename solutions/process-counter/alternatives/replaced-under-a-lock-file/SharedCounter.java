package racecourse.processcounter;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The value is text in a file that is replaced as a whole; the lock is on a file beside it. */
public class SharedCounter implements AutoCloseable {

    private static final Object JVM = new Object();

    private final Path file;
    private final Path next;
    private final FileChannel lockFile;

    public SharedCounter(Path path) throws IOException {
        if (!Files.exists(path)) {
            try {
                Files.createFile(path);
            } catch (java.nio.file.FileAlreadyExistsException e) {
                // Another process was faster.
            }
        }
        file = path.toRealPath();
        next = file.resolveSibling(file.getFileName() + ".next");
        lockFile =
                FileChannel.open(
                        file.resolveSibling(file.getFileName() + ".lock"),
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE);
    }

    public long add(long delta) throws IOException {
        synchronized (JVM) {
            try (FileLock lock = lockFile.lock()) {
                long value = read() + delta;
                Files.writeString(next, Long.toString(value));
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
                return value;
            }
        }
    }

    public long get() throws IOException {
        synchronized (JVM) {
            try (FileLock lock = lockFile.lock()) {
                return read();
            }
        }
    }

    private long read() throws IOException {
        String text = Files.readString(file);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    @Override
    public void close() throws IOException {
        synchronized (JVM) {
            lockFile.close();
        }
    }
}
