package racecourse.explore.os.model;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import racecourse.explore.os.OpenFile;

/** See {@link java.io.FileInputStream}. */
public final class FileInputStream extends InputStream {

    private final OpenFile file;

    FileInputStream(OpenFile file) {
        this.file = file;
    }

    public FileInputStream(String name) throws FileNotFoundException {
        this(new File(name));
    }

    public FileInputStream(File file) throws FileNotFoundException {
        this(Opening.stream(file, EnumSet.of(StandardOpenOption.READ)));
    }

    @Override
    public int read() throws IOException {
        byte[] one = file.read(1, false);
        return one.length == 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        return Opening.read(file, to, offset, length);
    }

    @Override
    public int available() throws IOException {
        return (int) Math.max(0, file.size(false) - file.position(false));
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
