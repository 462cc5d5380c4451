package racecourse.explore.os.model;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import racecourse.explore.os.OpenFile;

/** See {@link java.io.FileOutputStream}. */
public final class FileOutputStream extends OutputStream {

    private final OpenFile file;

    FileOutputStream(OpenFile file) {
        this.file = file;
    }

    public FileOutputStream(String name) throws FileNotFoundException {
        this(new File(name), false);
    }

    public FileOutputStream(String name, boolean append) throws FileNotFoundException {
        this(new File(name), append);
    }

    public FileOutputStream(File file) throws FileNotFoundException {
        this(file, false);
    }

    public FileOutputStream(File file, boolean append) throws FileNotFoundException {
        this(
                Opening.stream(
                        file,
                        EnumSet.of(
                                StandardOpenOption.CREATE,
                                append
                                        ? StandardOpenOption.APPEND
                                        : StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE)));
    }

    @Override
    public void write(int value) throws IOException {
        file.write(new byte[] {(byte) value}, false);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        Opening.write(file, from, offset, length);
    }

    public FileChannel getChannel() {
        return new FileChannel(file);
    }

    public FileDescriptor getFD() {
        return new FileDescriptor();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
