package racecourse.explore.os.model;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import racecourse.explore.engine.Unsupported;
import racecourse.explore.os.FileStreams;
import racecourse.explore.os.OpenFile;
import racecourse.explore.os.StandardStreams;
import racecourse.explore.os.stream.Output;

/** See {@link java.io.FileOutputStream}. */
public final class FileOutputStream extends OutputStream {

    private final OpenFile file;
    private final Output out;

    FileOutputStream(OpenFile file) {
        this.file = file;
        this.out = FileStreams.to(file);
    }

    /** Of a standard stream. */
    public FileOutputStream(FileDescriptor descriptor) {
        StandardStreams standard = StandardStreams.current();
        if (descriptor != FileDescriptor.out && descriptor != FileDescriptor.err) {
            throw new Unsupported("a file descriptor that is no standard stream");
        }
        this.file = null;
        this.out = descriptor == FileDescriptor.out ? standard.output() : standard.errors();
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
        out.write(new byte[] {(byte) value});
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, from.length);
        if (length > 0) {
            out.write(Arrays.copyOfRange(from, offset, offset + length));
        }
    }

    public FileChannel getChannel() {
        if (file == null) {
            throw new Unsupported("a channel of a standard stream");
        }
        return new FileChannel(file);
    }

    public FileDescriptor getFD() {
        return new FileDescriptor();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
