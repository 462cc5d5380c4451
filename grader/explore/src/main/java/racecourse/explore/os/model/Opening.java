package racecourse.explore.os.model;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import racecourse.explore.os.OpenFile;
import racecourse.explore.os.PathCalls;

/** What the classes of {@code java.io} that open files have in common. */
final class Opening {

    private Opening() {}

    /** Opens a file; whatever fails is a FileNotFoundException. */
    static OpenFile stream(File file, Set<StandardOpenOption> options)
            throws FileNotFoundException {
        try {
            return PathCalls.open(file.toPath(), options);
        } catch (NoSuchFileException e) {
            throw new FileNotFoundException(file + " (No such file or directory)");
        } catch (FileSystemException e) {
            throw new FileNotFoundException(file + " (" + e.getReason() + ")");
        } catch (IOException e) {
            throw new FileNotFoundException(file + " (" + e.getMessage() + ")");
        }
    }

    /** See {@link java.io.InputStream#read(byte[], int, int)}. */
    static int read(OpenFile file, byte[] to, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, to.length);
        if (length == 0) {
            return 0;
        }
        byte[] bytes = file.read(length, false);
        System.arraycopy(bytes, 0, to, offset, bytes.length);
        return bytes.length == 0 ? -1 : bytes.length;
    }

    /** See {@link java.io.OutputStream#write(byte[], int, int)}. */
    static void write(OpenFile file, byte[] from, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, from.length);
        if (length > 0) {
            file.write(Arrays.copyOfRange(from, offset, offset + length), false);
        }
    }
}
